package dev.muster.tls;

import static dev.muster.tls.Matrix.NO_HYBRID;
import static dev.muster.tls.Matrix.hardened;
import static dev.muster.tls.Matrix.leaf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Judgement;
import dev.muster.Outcome;
import dev.muster.Secret;
import dev.muster.testing.ClosedPort;
import dev.muster.testing.TestRun;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers with a certificate for each of two kinds of keys. */
final class SecondCertificateTest {
    private static final Credential EC = leaf().make();
    private static final Credential RSA = leaf().keys(Keys.rsa(2048)).make();

    private static Credential expired(Issue issue) {
        return issue.until(Issue.NOW.minus(Duration.ofDays(1))).make();
    }

    /** {@return the findings, each with its subject} */
    private static Set<String> findings(EndpointCheck check, Duration later) throws Exception {
        Set<String> all = new TreeSet<>();
        for (Judgement one : check.run(TestRun.at(Issue.NOW.plus(later))).judgements()) {
            if (one.failed() || one.inconclusive()) {
                String subject = one.outcome().subject().replaceAll(":[0-9]+", ":PORT");
                all.add((one.rule().id() + (one.failed() ? " " : "? ") + subject).strip());
            }
        }
        return all;
    }

    private static Set<String> findings(Setup setup) throws Exception {
        try (JdkServer server = JdkServer.start(setup)) {
            return findings(Matrix.check(server.port()), Duration.ZERO);
        }
    }

    @Test
    void both_are_judged_each_under_its_own_subject() throws Exception {
        assertEquals(Set.of(NO_HYBRID), findings(hardened(EC, RSA)));
        assertEquals(
                Set.of(NO_HYBRID, "tls.cert.expired localhost:PORT (RSA)", "tls.grade"),
                findings(hardened(EC, expired(leaf().keys(Keys.rsa(2048))))));
        assertEquals(
                Set.of(NO_HYBRID, "tls.cert.expired localhost:PORT (EC)", "tls.grade"),
                findings(hardened(expired(leaf()), RSA)));
    }

    @ParameterizedTest
    @CsvSource({"TLS12", "TLS13"})
    void it_is_found_in_each_version(Protocol protocol) throws Exception {
        Set<String> findings =
                findings(hardened(EC, expired(leaf().keys(Keys.rsa(2048)))).protocols(protocol));
        assertTrue(findings.contains("tls.cert.expired localhost:PORT (RSA)"), findings.toString());
    }

    @Test
    void suites_tell_of_it_where_the_newest_version_does_not() throws Exception {
        Credential old = expired(leaf().keys(Keys.rsa(2048)));
        try (BcServer server = BcServer.start(hardened(EC, old))) {
            Set<String> findings = findings(Matrix.check(server.port()), Duration.ZERO);
            assertEquals(Set.of(NO_HYBRID, "tls.cert.expired localhost:PORT (RSA)", "tls.grade"), findings);
        }
    }

    @Test
    void it_is_looked_for_also_where_the_first_was_seen_in_clear_text_alone() throws Exception {
        AtomicInteger connections = new AtomicInteger();
        try (JdkServer server = JdkServer.start(hardened(EC, RSA));
                Relay relay = Relay.to(server.port(), () -> connections.incrementAndGet() > 1)) {
            List<Judgement> all =
                    Matrix.check(relay.port()).run(TestRun.at(Issue.NOW)).judgements();
            assertTrue(all.stream()
                    .filter(one -> one.rule().id().equals("tls.cert.expired"))
                    .allMatch(one -> one.outcome().subject().contains(" (")));
        }
    }

    @Test
    void it_is_looked_at_in_each_run_by_one_connection() throws Exception {
        try (JdkServer server = JdkServer.start(hardened(EC, RSA))) {
            EndpointCheck check = Matrix.check(server.port());
            assertEquals(Set.of(NO_HYBRID), findings(check, Duration.ZERO));
            int first = server.connections();
            assertEquals(Set.of(NO_HYBRID), findings(check, Duration.ofHours(1)));
            assertEquals(first + 3, server.connections());
        }
    }

    @Test
    void what_is_on_disk_is_compared_with_the_one_of_its_kind(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("rsa.p12");
        Credential renewed =
                leaf().keys(Keys.rsa(2048)).from(Issue.NOW.minusSeconds(60)).make();
        try (OutputStream out = Files.newOutputStream(file)) {
            renewed.store().store(out, Credential.PASSWORD.toCharArray());
        }
        try (JdkServer server = JdkServer.start(hardened(EC, RSA))) {
            EndpointCheck check = Matrix.check(server.port()).configuredIn(file, Secret.of(Credential.PASSWORD));
            assertEquals(
                    Set.of(NO_HYBRID, "tls.cert.not-reloaded localhost:PORT (RSA)"), findings(check, Duration.ZERO));
        }
    }

    private static SampleEndpoint two(Seen<Presented> other) {
        return SampleEndpoint.good().presentsToo(other);
    }

    @Test
    void a_rule_tells_whether_it_was_seen() {
        Seen<Presented> other =
                SampleEndpoint.presented(SampleEndpoint.leaf(Issue.leaf().keys(Keys.rsa(2048))), Trust.End.TRUSTED);
        OtherShownRule rule = new OtherShownRule();
        assertEquals(
                "n/a nothing tells that there is a second certificate",
                Endpoints.said(rule, rule.judge(SampleEndpoint.good().facts()).get(0)));
        Outcome seen = rule.judge(two(other).facts()).get(0);
        assertEquals("localhost:443 (RSA)", seen.subject());
        Outcome unseen = rule.judge(two(Seen.not("it stalled")).facts()).get(0);
        assertEquals("unknown a second certificate was not seen: it stalled", Endpoints.said(rule, unseen));
    }

    @Test
    void subjects_name_host_port_and_kind() {
        Presented other = SampleEndpoint.presented(
                        SampleEndpoint.leaf(Issue.leaf().keys(Keys.ed25519())), Trust.End.TRUSTED)
                .value()
                .orElseThrow();
        assertEquals(
                "[::1]:443 (Ed25519)", SampleEndpoint.good().host("::1").facts().subject(other));
    }

    @Test
    void what_was_not_seen_of_it_is_not_taken_for_good() {
        EndpointFacts facts =
                two(Seen.not("it stalled")).wishes(MozillaProfile.INTERMEDIATE).facts();
        assertTrue(Grading.of(facts).unseen().contains("the second certificate: it stalled"));
        assertTrue(
                Endpoints.said(new MozillaRule(), new MozillaRule().judge(facts).get(0))
                        .contains("the second certificate: it stalled"));
    }

    private static Optional<Seen<Handshaken>> look(LocalServer server, boolean open, Seen<Offer> offer, Duration limit)
            throws Exception {
        Dialler dialler = new Dialler("localhost", server.port(), Upgrade.NONE, TestRun.of(limit));
        return SecondCertificate.look(dialler, server.port(), EC.certificate(), open, offer);
    }

    private static Seen<Offer> taking(String... suites) {
        return Seen.of(SampleEndpoint.only(suites).offer());
    }

    @Test
    void who_has_but_one_is_asked_only_where_the_suites_leave_it_open() throws Exception {
        Duration ample = Duration.ofSeconds(20);
        try (JdkServer server = JdkServer.start(hardened(EC))) {
            assertEquals(Optional.empty(), look(server, false, taking(SampleEndpoint.GOOD), ample));
            assertEquals(0, server.connections());
            assertEquals(Optional.empty(), look(server, true, Seen.not("cut"), ample));
            assertEquals(1, server.connections());
            Seen<Handshaken> missing = look(server, false, taking("TLS_RSA_WITH_AES_128_CBC_SHA"), ample)
                    .orElseThrow();
            assertEquals(
                    "it takes suites for another key than that of EC secp256r1, and it sent the alert handshake_failure",
                    missing.why());
        }
    }

    @Test
    void silence_is_no_answer() throws Exception {
        try (TlsPeer silent = TlsPeer.thatStalls()) {
            assertEquals(
                    Optional.of(Seen.not("it stalled")), look(silent, true, Seen.not("cut"), Duration.ofMillis(300)));
        }
        try (TlsPeer closing = TlsPeer.thatSays(new byte[0])) {
            assertEquals(Optional.empty(), look(closing, true, Seen.not("cut"), Duration.ofSeconds(20)));
        }
        try (BcServer stubborn = BcServer.start(hardened(EC))) {
            assertEquals(Optional.empty(), look(stubborn, true, Seen.not("cut"), Duration.ofSeconds(20)));
        }
        try (ClosedPort closed = new ClosedPort()) {
            Dialler dialler = new Dialler("localhost", closed.port(), Upgrade.NONE, TestRun.ample());
            assertEquals(
                    Optional.of(Seen.not("connection refused")),
                    SecondCertificate.look(dialler, closed.port(), EC.certificate(), true, Seen.not("cut")));
        }
    }

    @Test
    void kinds_of_keys_have_their_suites() {
        for (String name : List.of("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", "TLS_RSA_WITH_AES_128_CBC_SHA")) {
            assertTrue(KeyKind.RSA.proves(Suites.named(name).orElseThrow()), name);
            assertFalse(KeyKind.NOT_RSA.has(Suites.named(name).orElseThrow()), name);
        }
        for (String name : List.of("TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", "TLS_DHE_DSS_WITH_AES_128_CBC_SHA")) {
            assertTrue(KeyKind.NOT_RSA.proves(Suites.named(name).orElseThrow()), name);
        }
        for (String name : List.of(
                "TLS_ECDH_RSA_WITH_AES_128_CBC_SHA", "TLS_AES_128_GCM_SHA256", "TLS_DH_anon_WITH_AES_128_CBC_SHA")) {
            assertFalse(KeyKind.RSA.proves(Suites.named(name).orElseThrow()), name);
        }
        assertTrue(KeyKind.RSA.has(Suites.named("TLS_AES_128_GCM_SHA256").orElseThrow()));
    }
}
