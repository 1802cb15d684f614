package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is on offer is what the server was set up for: no more, no less. */
final class EnumeratorTest {
    static final Credential EC = Issue.leaf().make();
    static final Credential RSA = Issue.leaf().keys(Keys.rsa(2048)).make();

    static Enumeration look(int port) throws InterruptedException {
        return look(port, Upgrade.NONE);
    }

    static Enumeration look(int port, Upgrade upgrade) throws InterruptedException {
        return Enumerator.look(new Dialler("127.0.0.1", port, upgrade, TestRun.of(Duration.ofSeconds(60))));
    }

    static Offer offer(int port) throws InterruptedException {
        Enumeration seen = look(port);
        return seen.offer().value().orElseThrow(() -> new AssertionError(seen.contact()));
    }

    /** {@return names, sorted; preceded by a remark where the list is not known to be complete} */
    static List<String> suites(Offer offer, Protocol protocol) {
        VersionOffer version = offer.of(protocol);
        assertTrue(version.complete(), () -> protocol + ": " + version);
        return version.suites().stream()
                .map(code -> Suites.of(code).name())
                .sorted()
                .toList();
    }

    private static List<String> sorted(String... names) {
        return Arrays.stream(names).sorted().toList();
    }

    private static Set<Protocol> accepted(Offer offer) {
        return offer.versions().entrySet().stream()
                .filter(entry -> entry.getValue().answer() == VersionOffer.Answer.ACCEPTED)
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void a_usual_server_of_the_jdk() throws Exception {
        Setup setup = Setup.of(EC)
                .suites(
                        "TLS_AES_256_GCM_SHA384",
                        "TLS_AES_128_GCM_SHA256",
                        "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
                        "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
                        "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256");
        try (JdkServer server = JdkServer.start(setup)) {
            Enumeration seen = look(server.port());
            Offer offer = seen.offer().value().orElseThrow();
            assertEquals(new Contact(Contact.Kind.SPEAKS_TLS, "TLS 1.3"), seen.contact());
            assertEquals(Set.of(Protocol.TLS12, Protocol.TLS13), accepted(offer));
            assertEquals(sorted("TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384"), suites(offer, Protocol.TLS13));
            assertEquals(
                    sorted(
                            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
                            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
                            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256"),
                    suites(offer, Protocol.TLS12));
            assertEquals(Seen.of(List.of(29, 23, 24, 30, 25, 256, 257, 258, 259, 260)), sorted(offer.groups()));
            assertEquals(Seen.of(List.of(29, 23, 24, 30, 25)), sorted(offer.curves()));
            assertEquals(Seen.of(new DhSize(OptionalInt.empty(), OptionalInt.empty())), offer.dh());
            assertEquals(Seen.of(Optional.of(new OldHello(Protocol.TLS12, true, false, true))), offer.old());
            assertEquals(Seen.of(true), offer.serverOrder());
            assertEquals(Seen.of(EC.chain()), seen.chain());
            assertEquals(server.connections(), offer.connections());
            assertTrue(offer.connections() <= 40, offer.connections() + " connections");
            assertEquals(
                    seen.fingerprint(),
                    Enumerator.fingerprint(new Dialler("127.0.0.1", server.port(), Upgrade.NONE, TestRun.ample())));
        }
    }

    /** As in the order of the usual ones, whatever a server prefers. */
    private static Seen<List<Integer>> sorted(Seen<List<Integer>> groups) {
        List<Integer> order = List.of(29, 23, 24, 30, 25, 256, 257, 258, 259, 260);
        return Seen.of(groups.value().orElseThrow(() -> new AssertionError(groups.why())).stream()
                .sorted((one, other) -> Integer.compare(order.indexOf(one), order.indexOf(other)))
                .toList());
    }

    @Test
    void each_version_alone() throws Exception {
        for (Protocol protocol :
                List.of(Protocol.SSL3, Protocol.TLS10, Protocol.TLS11, Protocol.TLS12, Protocol.TLS13)) {
            try (OldServer server = OldServer.start(Setup.of(RSA).protocols(protocol))) {
                Offer offer = offer(server.port());
                assertEquals(Set.of(protocol), accepted(offer));
                assertTrue(
                        offer.versions().values().stream().allMatch(VersionOffer::complete),
                        () -> offer.versions().toString());
                assertEquals(6, offer.versions().size());
            }
        }
    }

    @Test
    void everything_that_the_jdk_ever_had() throws Exception {
        Setup setup = Setup.of(RSA, EC)
                .protocols(Protocol.SSL3, Protocol.TLS10, Protocol.TLS11, Protocol.TLS12, Protocol.TLS13)
                .suites("*");
        try (OldServer server = OldServer.start(setup, "-Djdk.tls.ephemeralDHKeySize=legacy")) {
            Offer offer = offer(server.port());
            System.out.println(offer);
            for (Protocol protocol : Protocol.values()) {
                System.out.println(protocol + " " + offer.of(protocol).suites().size() + " " + suites(offer, protocol));
            }
        }
    }
}
