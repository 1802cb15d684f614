package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.testing.TestRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
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
                .map(Map.Entry::getKey)
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

    private static final List<String> OLD = List.of("NULL_SHA", "RC4_128_SHA", "3DES_EDE_CBC_SHA");
    private static final List<String> AES = List.of("AES_128_CBC_SHA", "AES_256_CBC_SHA");
    private static final List<String> SHA2 = List.of("AES_128_CBC_SHA256", "AES_128_GCM_SHA256", "AES_256_GCM_SHA384");

    /** {@return what the JDK has with keys of RSA and EC: all but DSS} */
    private static List<String> everything(Protocol protocol) {
        Set<String> all = new TreeSet<>(Set.of("TLS_RSA_WITH_NULL_MD5", "TLS_RSA_WITH_RC4_128_MD5"));
        all.add("TLS_DH_anon_WITH_RC4_128_MD5");
        add(all, "RSA", OLD, AES);
        add(all, "DHE_RSA", OLD.subList(2, 3), AES);
        add(all, "DH_anon", OLD.subList(2, 3), AES);
        for (String kind : List.of("ECDHE_ECDSA", "ECDHE_RSA", "ECDH_ECDSA", "ECDH_RSA", "ECDH_anon")) {
            add(all, kind, OLD, AES);
        }
        if (protocol == Protocol.TLS12) {
            addNew(all);
        } else {
            List.of("RSA", "DHE_RSA", "DH_anon").forEach(kind -> all.add("TLS_" + kind + "_WITH_DES_CBC_SHA"));
        }
        if (protocol.compareTo(Protocol.TLS11) < 0) {
            List.of("RSA", "DHE_RSA", "DH_anon").forEach(kind -> all.add("TLS_" + kind + "_EXPORT_WITH_DES40_CBC_SHA"));
            List.of("RSA", "DH_anon").forEach(kind -> all.add("TLS_" + kind + "_EXPORT_WITH_RC4_40_MD5"));
        }
        return List.copyOf(all);
    }

    private static void addNew(Set<String> all) {
        all.add("TLS_RSA_WITH_NULL_SHA256");
        List.of("RSA", "DHE_RSA", "DH_anon").forEach(kind -> add(all, kind, SHA2, List.of("AES_256_CBC_SHA256")));
        for (String kind : List.of("ECDHE_ECDSA", "ECDHE_RSA", "ECDH_ECDSA", "ECDH_RSA")) {
            add(all, kind, SHA2, List.of("AES_256_CBC_SHA384"));
        }
        List.of("DHE_RSA", "ECDHE_RSA", "ECDHE_ECDSA")
                .forEach(kind -> all.add("TLS_" + kind + "_WITH_CHACHA20_POLY1305_SHA256"));
    }

    private static void add(Set<String> all, String kind, List<String> some, List<String> others) {
        some.forEach(cipher -> all.add("TLS_" + kind + "_WITH_" + cipher));
        others.forEach(cipher -> all.add("TLS_" + kind + "_WITH_" + cipher));
    }

    @Test
    void everything_that_the_jdk_ever_had() throws Exception {
        Setup setup = Setup.of(RSA, EC)
                .protocols(Protocol.SSL3, Protocol.TLS10, Protocol.TLS11, Protocol.TLS12, Protocol.TLS13)
                .suites("*");
        try (OldServer server = OldServer.start(setup, "-Djdk.tls.ephemeralDHKeySize=legacy")) {
            Offer offer = offer(server.port());
            for (Protocol protocol : List.of(Protocol.SSL3, Protocol.TLS10, Protocol.TLS11, Protocol.TLS12)) {
                assertEquals(everything(protocol), suites(offer, protocol));
            }
            assertEquals(
                    sorted("TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256"),
                    suites(offer, Protocol.TLS13));
            assertEquals(VersionOffer.refused(), offer.of(Protocol.SSL2));
            assertEquals(Seen.of(new DhSize(OptionalInt.of(512), OptionalInt.of(512))), offer.dh());
        }
    }

    @Test
    void groups_with_a_name_hide_a_weak_one() throws Exception {
        Setup setup =
                Setup.of(RSA).suites("TLS_DHE_RSA_WITH_AES_128_GCM_SHA256").protocols(Protocol.TLS12);
        try (OldServer hides = OldServer.start(setup, "-Djdk.tls.ephemeralDHKeySize=1024");
                OldServer shows = OldServer.start(setup, "-Djdk.tls.ephemeralDHKeySize=legacy")) {
            assertEquals(
                    Seen.of(new DhSize(OptionalInt.of(2048), OptionalInt.of(1024))),
                    offer(hides.port()).dh());
            assertEquals(
                    Seen.of(new DhSize(OptionalInt.of(768), OptionalInt.of(768))),
                    offer(shows.port()).dh());
        }
    }

    @Test
    void hybrid_groups_of_bouncy_castle() throws Exception {
        try (BcServer server = BcServer.start(Setup.of(EC).groups(4588, 29, 23))) {
            Offer offer = offer(server.port());
            assertEquals(Seen.of(List.of(4588, 29, 23)), offer.groups());
            assertEquals(Seen.of(List.of(29, 23)), offer.curves());
        }
    }

    @Test
    void all_suites_of_a_server_of_bouncy_castle_and_in_its_order() throws Exception {
        Setup setup = Setup.of(RSA)
                .protocols(Protocol.TLS10, Protocol.TLS12)
                .suites(
                        "TLS_RSA_WITH_AES_128_CBC_SHA",
                        "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
                        "TLS_RSA_WITH_3DES_EDE_CBC_SHA",
                        "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
                        "TLS_DHE_RSA_WITH_AES_128_CBC_SHA")
                .dh(1024);
        try (BcServer server = BcServer.start(setup)) {
            Offer offer = offer(server.port());
            List<String> old = List.of(
                    "TLS_RSA_WITH_AES_128_CBC_SHA",
                    "TLS_RSA_WITH_3DES_EDE_CBC_SHA",
                    "TLS_DHE_RSA_WITH_AES_128_CBC_SHA");
            List<String> all = new ArrayList<>(old);
            all.add(1, "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");
            assertEquals(VersionOffer.accepted(codes(all)), offer.of(Protocol.TLS12), "one without a key is not taken");
            assertEquals(VersionOffer.accepted(codes(old)), offer.of(Protocol.TLS10));
            assertEquals(Set.of(Protocol.TLS12, Protocol.TLS10), accepted(offer));
            assertEquals(Seen.of(List.of()), offer.groups());
            assertEquals(Seen.of(true), offer.serverOrder());
            assertEquals(Seen.of(new DhSize(OptionalInt.of(1024), OptionalInt.of(1024))), offer.dh());
        }
        try (BcServer server = BcServer.start(setup.clientOrder())) {
            assertEquals(Seen.of(false), offer(server.port()).serverOrder());
        }
    }

    private static List<Integer> codes(List<String> names) {
        return names.stream()
                .map(name -> Suites.all().stream()
                        .filter(suite -> suite.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .code())
                .toList();
    }

    @Test
    void only_the_newest_shows_no_certificate() throws Exception {
        try (JdkServer server = JdkServer.start(Setup.of(EC).protocols(Protocol.TLS13))) {
            Enumeration seen = look(server.port());
            Offer offer = seen.offer().value().orElseThrow();
            assertEquals(Seen.not("no version below TLS 1.3 showed a certificate"), seen.chain());
            assertEquals(Seen.of(Optional.empty()), offer.old());
            assertEquals(Seen.of(List.of()), offer.curves());
            assertEquals(Seen.of(true), offer.serverOrder());
        }
    }

    @Test
    void a_chain_and_what_is_stapled_to_it() throws Exception {
        Credential root = Issue.authority("root").make();
        Credential between = Issue.authority("between").by(root).make();
        Credential leaf = Issue.leaf().by(between).make();
        byte[] staple =
                new OCSPRespBuilder().build(OCSPRespBuilder.TRY_LATER, null).getEncoded();
        try (BcServer server = BcServer.start(Setup.of(leaf).stapling(staple))) {
            Enumeration seen = look(server.port());
            assertEquals(Seen.of(leaf.chain()), seen.chain());
            assertArrayEquals(staple, seen.staple().orElseThrow());
        }
    }

    @Test
    void behind_an_upgrade_the_same_is_seen() throws Exception {
        for (Upgrade upgrade : Upgrade.values()) {
            try (JdkServer server = JdkServer.start(Setup.of(EC).upgrade(upgrade))) {
                Enumeration seen = look(server.port(), upgrade);
                assertEquals(
                        Set.of(Protocol.TLS12, Protocol.TLS13),
                        accepted(seen.offer().value().orElseThrow()));
            }
        }
    }
}
