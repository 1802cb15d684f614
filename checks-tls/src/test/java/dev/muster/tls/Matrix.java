package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Judgement;
import dev.muster.Outcome;
import dev.muster.testing.TestRun;
import java.security.KeyStore;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a whole check finds on a real server: the ids of the rules with a finding, and with a question mark those that could
 * not tell. Every server here is judged at {@link Issue#NOW} and against a store that trusts {@link #ROOT} alone.
 */
final class Matrix {
    static final Credential ROOT = Issue.authority("root").make();
    static final Credential BETWEEN = Issue.authority("between").by(ROOT).make();

    /** What no JDK here has: a hybrid group. It is a note. */
    static final String NO_HYBRID = "tls.kx.no-post-quantum";

    static final String[] CURRENT = {
        "TLS_AES_128_GCM_SHA256",
        "TLS_AES_256_GCM_SHA384",
        "TLS_CHACHA20_POLY1305_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"
    };

    private Matrix() {}

    /** {@return a good certificate, not made yet} */
    static Issue leaf() {
        return Issue.leaf().by(BETWEEN);
    }

    /** {@return a server of which nothing is to be said but that note} */
    static Setup hardened() {
        return hardened(leaf().make());
    }

    static Setup hardened(Credential... credentials) {
        return Setup.of(credentials).suites(CURRENT).groups(29, 23, 24);
    }

    static EndpointCheck check(int port) {
        return TlsChecks.endpoint("localhost", port).trusting(trust());
    }

    static KeyStore trust() {
        return ROOT.trust();
    }

    static Set<String> findings(EndpointCheck check) throws Exception {
        return findings(check, TestRun.at(Issue.NOW));
    }

    static Set<String> findings(EndpointCheck check, TestRun run) throws Exception {
        return check.run(run).judgements().stream()
                .flatMap(Matrix::finding)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> finding(Judgement judgement) {
        Outcome outcome = judgement.outcome();
        if (outcome instanceof Outcome.Failed) {
            return Stream.of(judgement.rule().id());
        }
        return outcome instanceof Outcome.Inconclusive
                ? Stream.of(judgement.rule().id() + "?")
                : Stream.empty();
    }

    static void finds(String expected, EndpointCheck check) throws Exception {
        assertEquals(
                new TreeSet<>(List.of(expected.isEmpty() ? new String[0] : expected.split(" "))).toString(),
                findings(check).toString());
    }

    /** One row: a server, how it is asked, and all that is found. */
    record Row(String name, Setup setup, UnaryOperator<EndpointCheck> asked, String findings) {
        static Row of(String name, Setup setup, String findings) {
            return new Row(name, setup, check -> check, findings);
        }

        /** The same, asked in another way. */
        Row asking(UnaryOperator<EndpointCheck> how) {
            return new Row(name, setup, how, findings);
        }

        @Override
        public String toString() {
            return name + ": " + (findings.isEmpty() ? "nothing" : findings);
        }
    }
}
