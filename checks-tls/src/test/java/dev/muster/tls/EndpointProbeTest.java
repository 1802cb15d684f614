package dev.muster.tls;

import static dev.muster.tls.Matrix.NO_HYBRID;
import static dev.muster.tls.Matrix.hardened;
import static dev.muster.tls.Matrix.leaf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.CheckContext;
import dev.muster.Judgement;
import dev.muster.Outcome;
import dev.muster.Profile;
import dev.muster.Secret;
import dev.muster.testing.TestRun;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one look after the other sees. */
final class EndpointProbeTest {
    private static final int A_HANDSHAKE_AND_A_HELLO = 2;

    private static Set<String> findings(EndpointCheck check, Duration later) throws Exception {
        return Matrix.findings(check, TestRun.at(Issue.NOW.plus(later)));
    }

    @Test
    void what_is_on_offer_is_asked_once_a_day() throws Exception {
        try (JdkServer server = JdkServer.start(hardened(leaf().make()))) {
            EndpointCheck check = Matrix.check(server.port());
            assertEquals(Set.of(NO_HYBRID), findings(check, Duration.ZERO));
            int first = server.connections();
            assertEquals(Set.of(NO_HYBRID), findings(check, Duration.ofHours(23)));
            assertEquals(first + A_HANDSHAKE_AND_A_HELLO, server.connections());
            assertEquals(Set.of(NO_HYBRID), findings(check, Duration.ofHours(24)));
            assertEquals(2 * first + A_HANDSHAKE_AND_A_HELLO, server.connections());
        }
    }

    @Test
    void a_server_that_answers_otherwise_is_asked_anew() throws Exception {
        Credential same = leaf().make();
        try (JdkServer good = JdkServer.start(hardened(same));
                JdkServer old = JdkServer.start(hardened(same).protocols(Protocol.TLS12));
                Relay relay = Relay.to(good.port())) {
            EndpointCheck check = Matrix.check(relay.port());
            assertEquals(Set.of(NO_HYBRID), findings(check, Duration.ZERO));
            relay.leadTo(old.port());
            assertEquals(Set.of("tls.proto.no-tls13"), findings(check, Duration.ofMinutes(1)));
        }
    }

    @Test
    void a_renewed_certificate_is_seen_at_once() throws Exception {
        try (JdkServer old = JdkServer.start(
                        hardened(leaf().until(Issue.NOW.minusSeconds(1)).make()));
                JdkServer renewed = JdkServer.start(hardened(leaf().make()));
                Relay relay = Relay.to(old.port())) {
            EndpointCheck check = Matrix.check(relay.port());
            assertEquals(Set.of(NO_HYBRID, "tls.cert.expired", "tls.grade"), findings(check, Duration.ZERO));
            relay.leadTo(renewed.port());
            assertEquals(Set.of(NO_HYBRID), findings(check, Duration.ofMinutes(1)));
        }
    }

    /** A run whose time is up when it has been asked for so often. */
    private static final class Counted implements CheckContext {
        private int left;

        Counted(int questions) {
            this.left = questions;
        }

        @Override
        public Duration remaining() {
            return left-- > 0 ? Duration.ofSeconds(5) : Duration.ZERO;
        }

        @Override
        public Instant now() {
            return Issue.NOW;
        }

        @Override
        public Profile profile() {
            return Profile.PRODUCTION;
        }
    }

    @Test
    void what_the_deadline_cuts_is_inconclusive_and_asked_again_the_next_time() throws Exception {
        try (JdkServer server = JdkServer.start(hardened(leaf().make()))) {
            Set<String> whole = passed(
                    Matrix.check(server.port()).run(TestRun.at(Issue.NOW)).judgements());
            for (int questions : List.of(1, 5, 10, 20, 30, 40, 60, 80)) {
                EndpointCheck check = Matrix.check(server.port());
                List<Judgement> cut = check.run(new Counted(questions)).judgements();
                assertTrue(whole.containsAll(passed(cut)), "after " + questions + ": " + passed(cut));
                assertTrue(Set.of(NO_HYBRID).containsAll(failed(cut)), "after " + questions + ": " + failed(cut));
                assertTrue(
                        cut.stream().anyMatch(Judgement::inconclusive), "after " + questions + " nothing was missing");
                assertEquals(Set.of(NO_HYBRID), findings(check, Duration.ofMinutes(1)));
            }
        }
    }

    private static Set<String> failed(List<Judgement> judgements) {
        return judgements.stream()
                .filter(Judgement::failed)
                .map(one -> one.rule().id())
                .collect(Collectors.toSet());
    }

    private static Set<String> passed(List<Judgement> judgements) {
        Set<String> passed = new TreeSet<>();
        for (Judgement judgement : judgements) {
            if (judgement.outcome() instanceof Outcome.Passed) {
                passed.add(judgement.rule().id());
            }
        }
        return passed;
    }

    @Test
    void a_store_of_trust_that_cannot_be_read_makes_nobody_trusted(@TempDir Path directory) throws Exception {
        try (JdkServer server = JdkServer.start(hardened(leaf().make()))) {
            EndpointCheck check =
                    TlsChecks.endpoint("localhost", server.port()).trusting(directory.resolve("missing.pem"));
            Set<String> findings = findings(check, Duration.ZERO);
            assertTrue(findings.contains("tls.cert.shown?"), findings.toString());
            assertTrue(findings.contains("tls.grade?"), findings.toString());
        }
    }

    @Test
    void a_renewal_that_was_not_reloaded_is_found(@TempDir Path directory) throws Exception {
        Credential served = leaf().make();
        Credential renewed = leaf().from(Issue.NOW.minusSeconds(60)).make();
        Path file = directory.resolve("server.p12");
        Secret password = Secret.of(Credential.PASSWORD);
        try (JdkServer server = JdkServer.start(hardened(served))) {
            EndpointCheck check = Matrix.check(server.port()).configuredIn(file, password);
            assertEquals(Set.of(NO_HYBRID, "tls.cert.not-reloaded?"), findings(check, Duration.ZERO));
            write(served.store(), file);
            assertEquals(Set.of(NO_HYBRID), findings(check, Duration.ZERO));
            write(renewed.store(), file);
            assertEquals(Set.of(NO_HYBRID, "tls.cert.not-reloaded"), findings(check, Duration.ZERO));
        }
    }

    private static void write(KeyStore store, Path file) throws Exception {
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, Credential.PASSWORD.toCharArray());
        }
    }

    @Test
    void an_interrupt_ends_it() throws Exception {
        try (JdkServer server = JdkServer.start(hardened(leaf().make()))) {
            EndpointCheck check = Matrix.check(server.port());
            Thread.currentThread().interrupt();
            assertThrows(InterruptedException.class, () -> check.run(TestRun.at(Issue.NOW)));
        }
    }
}
