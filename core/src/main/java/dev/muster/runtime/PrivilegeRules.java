package dev.muster.runtime;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongFunction;

/** The process may do what it needs, and little more: whoever takes it over gets no further. */
final class PrivilegeRules {
    private static final RuleInfo ROOT = Pages.host("host.privileges.root")
            .title("The process does not run as root")
            .severity(Severity.WARNING)
            .passes("its effective user is not 0, or 0 of a user namespace only")
            .fix("USER 10001 in the image, runAsNonRoot: true in Kubernetes, User= in systemd")
            .reference(Pages.SECURITY)
            .reference(Pages.OWASP_DOCKER);

    private static final RuleInfo CAPABILITIES = Pages.host("host.privileges.capabilities")
            .title("The process has no capabilities that it does not need")
            .severity(Severity.WARNING)
            .passes("none is in effect but NET_BIND_SERVICE. An error where one of them opens the host")
            .fix(
                    "capabilities: {drop: [ALL]} in Kubernetes, docker run --cap-drop ALL, CapabilityBoundingSet= in systemd")
            .reference("https://man7.org/linux/man-pages/man7/capabilities.7.html")
            .reference(Pages.SECURITY);

    private static final RuleInfo NO_NEW = inContainer("host.privileges.no-new-privileges")
            .title("What the process starts can gain no privileges")
            .severity(Severity.INFO)
            .passes("no_new_privs is set, or no capability could be gained")
            .fix("allowPrivilegeEscalation: false in Kubernetes, docker run --security-opt no-new-privileges")
            .reference("https://docs.kernel.org/userspace-api/no_new_privs.html")
            .reference(Pages.SECURITY);

    private static final RuleInfo SECCOMP = inContainer("host.privileges.seccomp")
            .title("System calls are filtered")
            .severity(Severity.INFO)
            .passes("a filter of seccomp is in force")
            .fix("seccompProfile: {type: RuntimeDefault} in Kubernetes; no --security-opt seccomp=unconfined in Docker")
            .reference(Pages.KUBERNETES + "tutorials/security/seccomp/")
            .reference(Pages.OWASP_DOCKER);

    private static final RuleInfo ROOT_FILES = inContainer("host.privileges.writable-root")
            .title("The container's root file system is read-only")
            .severity(Severity.INFO)
            .passes("/ is mounted read-only")
            .fix("readOnlyRootFilesystem: true in Kubernetes, docker run --read-only --tmpfs /tmp")
            .reference(Pages.KUBERNETES + "tasks/configure-pod-container/security-context/")
            .reference(Pages.OWASP_DOCKER);

    private static final RuleInfo SOCKET = Pages.host("host.privileges.runtime-socket")
            .title("The process cannot command the container runtime")
            .passes("none of the sockets of Docker, containerd, CRI-O and Podman is writable for it")
            .fix(
                    "take the volume /var/run/docker.sock away, and this account out of the group docker: it is root's power")
            .notApplicable("the process is root of a machine, which needs no socket")
            .reference(Pages.OWASP_DOCKER)
            .reference("https://docs.docker.com/engine/security/#docker-daemon-attack-surface");

    private static final RuleInfo TOKEN = Pages.host("host.privileges.service-account-token")
            .title("No token of Kubernetes lies about that nobody needs")
            .severity(Severity.INFO)
            .passes("no token is mounted, or the process is declared to ask Kubernetes: callsKubernetes()")
            .fix("automountServiceAccountToken: false in the pod, or RuntimeChecks.posture().callsKubernetes()")
            .notApplicable("the process is declared to ask Kubernetes")
            .reference(Pages.KUBERNETES + "tasks/configure-pod-container/configure-service-account/");

    static final List<Rule<PostureFacts>> ALL = List.of(
            Rule.of(ROOT, PrivilegeRules::root),
            Rule.of(CAPABILITIES, PrivilegeRules::capabilities),
            Rule.of(NO_NEW, PrivilegeRules::noNew),
            Rule.of(SECCOMP, PrivilegeRules::seccomp),
            Rule.of(ROOT_FILES, PrivilegeRules::rootFiles),
            Rule.of(SOCKET, PrivilegeRules::socket),
            Rule.of(TOKEN, PrivilegeRules::token));

    private PrivilegeRules() {}

    private static RuleInfo inContainer(String id) {
        return Pages.host(id).notApplicable(Pages.NO_CONTAINER);
    }

    private static Outcome root(PostureFacts facts) {
        return facts.host().privileges().judge(may -> {
            if (may.user() != 0) {
                return Outcome.passed("user " + may.user());
            }
            return may.root()
                    ? Outcome.failed("it runs as root, user 0").expected("another user")
                    : Outcome.passed("root of a user namespace, user "
                            + may.outside().value().orElse(0L) + " outside");
        });
    }

    private static Outcome capabilities(PostureFacts facts) {
        return facts.host().privileges().judge(may -> {
            List<String> needless = Capability.names(may.effective()).stream()
                    .filter(name -> !name.equals(Capability.HARMLESS))
                    .toList();
            if (needless.isEmpty()) {
                return Outcome.passed(may.effective() == 0 ? "none is in effect" : Capability.HARMLESS + " alone");
            }
            List<String> worst =
                    needless.stream().filter(Capability.OF_THE_HOST::contains).toList();
            return worst.isEmpty()
                            || may.namespaced()
                            || facts.host().container().isEmpty()
                    ? Outcome.failed(needless.size() + " are in effect: " + Words.some(needless))
                            .expected("none")
                    : Outcome.failed(
                                    Severity.ERROR,
                                    needless.size() + " are in effect, of which " + Words.all(worst) + " open the host")
                            .expected("none");
        });
    }

    private static Outcome noNew(PostureFacts facts) {
        return contained(
                facts,
                host -> host.privileges().judge(may -> {
                    if (may.bounding() == 0) {
                        return Outcome.passed("there is no capability to gain");
                    }
                    return flag(
                            may.noNewPrivileges(),
                            "NoNewPrivs",
                            on -> on == 1
                                    ? Outcome.passed("no_new_privs is set")
                                    : Outcome.failed(
                                            "no_new_privs is not set: a program with the set-uid bit becomes root"));
                }));
    }

    private static Outcome seccomp(PostureFacts facts) {
        return contained(
                facts,
                host -> host.privileges()
                        .judge(may -> flag(
                                may.seccomp(),
                                "Seccomp",
                                mode -> mode == 0
                                        ? Outcome.failed("no filter is in force: every system call is allowed")
                                        : Outcome.passed("a filter is in force"))));
    }

    private static Outcome rootFiles(PostureFacts facts) {
        return contained(
                facts,
                host -> host.root()
                        .judge(root -> root.writable()
                                ? Outcome.failed("/ (" + root.type() + ") is mounted writable")
                                        .expected("read-only")
                                : Outcome.passed("/ (" + root.type() + ") is mounted read-only")));
    }

    private static Outcome socket(PostureFacts facts) {
        HostFacts host = facts.host();
        if (host.container().isEmpty()
                && host.privileges().value().filter(Privileges::root).isPresent()) {
            return Outcome.notApplicable("it is root of this machine, which needs no socket");
        }
        return host.sockets().isEmpty()
                ? Outcome.passed("none of the known sockets is writable")
                : Outcome.failed(Words.all(host.sockets()) + " " + Words.are(host.sockets()) + " writable: it is root's"
                                + " power over the host")
                        .expected("none");
    }

    private static Outcome token(PostureFacts facts) {
        if (facts.declared().callsKubernetes()) {
            return Outcome.notApplicable("it is declared to ask Kubernetes");
        }
        return facts.host()
                .token()
                .<Outcome>map(file -> Outcome.failed(file + " is there for whoever takes the process over"))
                .orElseGet(() -> Outcome.passed("no token is mounted"));
    }

    private static Outcome flag(OptionalLong value, String name, LongFunction<Outcome> rule) {
        return value.isPresent()
                ? rule.apply(value.getAsLong())
                : Outcome.inconclusive("/proc/self/status of this kernel does not tell " + name);
    }

    private static Outcome contained(PostureFacts facts, Function<HostFacts, Outcome> rule) {
        return facts.host().container().isPresent()
                ? rule.apply(facts.host())
                : Outcome.notApplicable(Pages.NO_CONTAINER);
    }
}
