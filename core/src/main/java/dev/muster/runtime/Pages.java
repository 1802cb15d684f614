package dev.muster.runtime;

import dev.muster.RuleInfo;

/** What the rules of this package have in common, and where to read more. */
final class Pages {
    static final String JAVA = "https://docs.oracle.com/en/java/javase/17/docs/specs/man/java.html";
    static final String CGROUP = "https://docs.kernel.org/admin-guide/cgroup-v2.html";
    static final String KUBERNETES = "https://kubernetes.io/docs/";
    static final String RESOURCES = KUBERNETES + "concepts/configuration/manage-resources-containers/";
    static final String SECURITY = KUBERNETES + "concepts/security/pod-security-standards/";
    static final String OWASP_DOCKER =
            "https://cheatsheetseries.owasp.org/cheatsheets/Docker_Security_Cheat_Sheet.html";
    static final String PROC = "https://man7.org/linux/man-pages/man5/proc.5.html";

    /** When a rule about containers does not apply. */
    static final String NO_CONTAINER = "no sign of a container is seen around the process";

    private Pages() {}

    static RuleInfo jvm(String id) {
        return RuleInfo.of(id).tag("runtime").tag("jvm");
    }

    static RuleInfo host(String id) {
        return RuleInfo.of(id).tag("runtime").tag("host");
    }
}
