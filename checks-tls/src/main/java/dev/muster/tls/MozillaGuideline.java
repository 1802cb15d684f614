package dev.muster.tls;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A configuration of Mozilla's guidelines, version 6.0, as data.
 *
 * @param protocols to be offered, and no others
 * @param suites of them
 * @param kinds of keys
 * @param signatures of the certificate
 * @param life that it may have
 */
record MozillaGuideline(
        List<Protocol> protocols, List<String> suites, Set<CertKey.Kind> kinds, Set<String> signatures, Duration life) {
    /** In the order in which they are preferred. */
    static final List<String> GROUPS = List.of("X25519MLKEM768", "x25519", "secp256r1", "secp384r1");

    static final Set<String> CURVES = Set.of("EC secp256r1", "EC secp384r1");
    static final int RSA_BITS = 2048;

    /** Two years, in seconds. */
    static final long HSTS = 63_072_000;

    private static final List<String> OF_13 =
            List.of("TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256");

    private static final List<String> OF_12 = List.of(
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

    private static final Map<MozillaProfile, MozillaGuideline> ALL = Map.of(
            MozillaProfile.MODERN,
            new MozillaGuideline(
                    List.of(Protocol.TLS13),
                    OF_13,
                    Set.of(CertKey.Kind.EC),
                    Set.of("SHA256WITHECDSA", "SHA384WITHECDSA", "SHA512WITHECDSA"),
                    Duration.ofDays(90)),
            MozillaProfile.INTERMEDIATE,
            new MozillaGuideline(
                    List.of(Protocol.TLS12, Protocol.TLS13),
                    List.of(
                            OF_12.get(0),
                            OF_12.get(1),
                            OF_12.get(2),
                            OF_12.get(3),
                            OF_12.get(4),
                            OF_12.get(5),
                            OF_13.get(0),
                            OF_13.get(1),
                            OF_13.get(2)),
                    Set.of(CertKey.Kind.EC, CertKey.Kind.RSA),
                    Set.of("SHA256WITHRSA", "SHA256WITHECDSA", "SHA384WITHECDSA", "SHA512WITHECDSA"),
                    Duration.ofDays(366)));

    static MozillaGuideline of(MozillaProfile profile) {
        return ALL.getOrDefault(profile, ALL.values().iterator().next());
    }

    /** {@return which of them an endpoint follows, one clause} */
    static String verdict(EndpointFacts facts) {
        boolean open = false;
        for (MozillaProfile profile : MozillaProfile.values()) {
            Deviations deviations = Deviations.of(facts, of(profile));
            if (deviations.none()) {
                return "as Mozilla's " + profile;
            }
            open |= deviations.found().isEmpty();
        }
        return open
                ? "whether as one of Mozilla's configurations is not known"
                : "as neither of Mozilla's configurations";
    }
}
