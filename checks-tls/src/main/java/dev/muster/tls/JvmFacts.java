package dev.muster.tls;

import java.util.List;
import java.util.Map;

/**
 * The switches of the running JVM that TLS heeds.
 *
 * @param effective security properties as they are now; one that is not a key is not set
 * @param shipped the same as the JDK's own {@code conf/security/java.security} has them
 * @param overrides what may have changed the one to the other, for people: one clause each
 * @param system properties that are set, of those that are looked at
 * @param verifier class of the HostnameVerifier that HttpsURLConnection asks when a name does not match
 */
record JvmFacts(
        Map<String, String> effective,
        Seen<Map<String, String>> shipped,
        List<String> overrides,
        Map<String, String> system,
        String verifier) {
    static final String TLS_DISABLED = "jdk.tls.disabledAlgorithms";
    static final String CERTPATH_DISABLED = "jdk.certpath.disabledAlgorithms";
    static final String TLS_LEGACY = "jdk.tls.legacyAlgorithms";

    /** What the others may include. */
    static final String CURVES = "jdk.disabled.namedCurves";

    static final List<String> SECURITY = List.of(TLS_DISABLED, CERTPATH_DISABLED, TLS_LEGACY, CURVES);

    /** Copies. */
    JvmFacts {
        effective = Map.copyOf(effective);
        overrides = List.copyOf(overrides);
        system = Map.copyOf(system);
    }
}
