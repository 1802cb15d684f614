package dev.muster.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.LoggerContext;
import dev.muster.Check;
import dev.muster.Fact;
import dev.muster.Profile;
import dev.muster.Readiness;
import dev.muster.ReadinessReport;
import dev.muster.Redactor;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.Secret;
import dev.muster.config.Settings;
import dev.muster.testing.CheckContract;
import dev.muster.testing.Judged;
import dev.muster.testing.RuleContract;
import dev.muster.testing.TestRun;
import dev.muster.testing.Told;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

final class LogSecretsTest {
    private final String canary = UUID.randomUUID().toString();
    private final Redactor redactor = Redactor.create();
    private final LoggerContext context = LogbackFixture.context("<root level='INFO'/>");
    private final Logger log = context.getLogger("com.acme.Auth");
    private final LogLeakProbe probe = new LogLeakProbe(redactor, () -> "", () -> context);
    private final LogLeakRule rule = new LogLeakRule();

    LogSecretsTest() {
        redactor.learn(Secret.of(canary));
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    private LogLeakFacts look() {
        return probe.look(TestRun.at(Instant.now()));
    }

    private static LogLeakFacts facts(Fact<Long> loggers, long oneOf, long failures, String unknown, LogLeak... leaks) {
        return new LogLeakFacts(Instant.EPOCH, loggers, 12_345, oneOf, failures, unknown, List.of(leaks));
    }

    @Test
    void the_rule_keeps_the_contract() {
        LogLeak leak = new LogLeak(SecretKind.JWT, "com.acme.Auth", 2, Instant.EPOCH);
        RuleContract.of(rule)
                .passing(facts(Fact.of(1L), 1, 0, ""))
                .passing(facts(Fact.of(1L), 8, 0, ""))
                .failing(facts(Fact.of(1L), 1, 3, "", leak))
                .failing(facts(Fact.absent("gone"), 1, 3, "", leak))
                .inconclusive(facts(Fact.absent("slf4j-simple takes no listener"), 1, 0, ""))
                .inconclusive(facts(Fact.of(0L), 1, 0, ""))
                .inconclusive(facts(Fact.of(1L), 1, 0, "KEY cannot be read"))
                .inconclusive(facts(Fact.of(1L), 1, 2, ""))
                .verify();
        assertEquals(
                "ERROR com.acme.Auth: a signed token (JWT): a signed token (JWT), 2 times, the last at 1970-01-01T00:00:00Z",
                Told.by(rule, facts(Fact.of(1L), 1, 3, "", leak)));
        assertEquals(
                "pass none in 12 345 events, of which lately one of 8 is looked at",
                Told.by(rule, facts(Fact.of(1L), 8, 0, "")));
    }

    @Test
    void a_declared_secret_is_found_however_it_is_spelt_and_wherever_it_stands() {
        look();
        log.info("fine");
        log.info("key is {}", canary);
        log.warn("in hex {}", java.util.HexFormat.of().formatHex(canary.getBytes(StandardCharsets.UTF_8)));
        log.error("thrown", new IllegalStateException("outer", new IllegalArgumentException("got " + canary)));
        log.debug("below {}", canary);
        LogLeakFacts facts = look();

        assertEquals(List.of(3L), facts.leaks().stream().map(LogLeak::count).toList());
        assertEquals(SecretKind.DECLARED, facts.leaks().get(0).kind());
        assertEquals("com.acme.Auth", facts.leaks().get(0).logger());
        assertEquals(4, facts.heard());
    }

    @Test
    void what_looks_like_a_secret_is_found_and_forgotten_after_a_day() {
        look();
        log.info("password={}", "hunter2");
        context.getLogger("other").info("password={}", "hunter2");
        assertEquals(2, look().leaks().size());
        assertEquals(
                List.of(),
                probe.look(TestRun.at(Instant.now().plus(Duration.ofDays(2)))).leaks());
    }

    @Test
    void the_beginning_of_a_long_message_is_read() {
        look();
        log.info("x".repeat(LogLeakListener.LONGEST - 20) + " password=hunter2 ");
        log.info("x".repeat(LogLeakListener.LONGEST) + " password=hunter2 ");

        assertEquals(1, look().leaks().get(0).count());
    }

    @Test
    void what_logs_while_it_is_logged_does_not_come_back() {
        look();
        Object talkative = new Object() {
            @Override
            public String toString() {
                log.info("made of {}", canary);
                return "text";
            }
        };
        log.info("talkative {}", talkative);
        log.info("again {}", canary);

        assertEquals(1, look().leaks().get(0).count());
    }

    @Test
    void what_cannot_be_read_is_told_and_hurts_nobody() {
        look();
        log.info("bad {}", new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("no text");
            }
        });
        LogLeakListener listener = new LogLeakListener(redactor);
        new Ear(listener, new JulEvents()).hear("no event");

        assertEquals(1, listener.failures());
    }

    @Test
    void in_a_storm_a_share_is_looked_at() {
        LogLeakListener listener = new LogLeakListener(redactor);
        assertEquals(1, listener.oneOf());
        listener.oneOf(100);
        assertEquals(64, listener.oneOf());
        listener.oneOf(0);
        assertEquals(1, listener.oneOf());
        Instant now = Instant.now();
        probe.look(TestRun.at(now));
        for (int i = 0; i < 20_000; i++) {
            log.info("a");
        }
        assertEquals(1, probe.look(TestRun.at(now.plusSeconds(1))).oneOf());
        log.info("key is {}", canary);
        assertEquals(8, probe.look(TestRun.at(now.plusSeconds(2))).oneOf());
        assertEquals(1, probe.look(TestRun.at(now.plusSeconds(3))).oneOf());
    }

    @Test
    void places_are_bounded_and_a_logger_named_after_a_secret_is_not_told() {
        look();
        context.getLogger("key-" + canary).info("it is {}", canary);
        assertEquals(
                "(a logger with a secret in its name)", look().leaks().get(0).logger());
        for (int i = 0; i < 200; i++) {
            context.getLogger("logger" + i).info("it is {}", canary);
        }
        assertEquals(100, look().leaks().size());
    }

    @Test
    void it_is_taken_off_in_the_end_and_not_attached_again() {
        look();
        probe.end();
        log.info("key is {}", canary);

        assertFalse(context.getLogger("ROOT").iteratorForAppenders().hasNext());
        assertEquals(
                "the engine was closed, and with it the listener",
                look().loggers().why());
    }

    /** Whatever was found, nothing of it is in anything that is told. */
    @Test
    void no_secret_that_is_found_leaves_by_any_output() {
        String token = "R" + canary.replace("-", "") + "x";
        Check check = Check.of("log.secrets", Scope.LOCAL, probe, List.of(rule));
        try (Readiness readiness = Readiness.of(Profile.PRODUCTION)
                .check(check, Schedule.atStart())
                .build()) {
            readiness.refresh();
            log.info("key is {}", canary);
            log.info("api_key={}", token);
            context.getLogger("by." + token).info("password={}", token);
            context.getLogger("api_key=" + token).info("password={}", token);
            ReadinessReport report = readiness.refresh();
            LogLeakFacts facts = look();
            String told = report.toText()
                    + report.checks()
                    + facts
                    + new String(RuntimeCaptures.SECRETS.capture(facts).toJson(), StandardCharsets.UTF_8);

            assertTrue(told.contains("a declared secret") && told.contains("a secret by its name"), told);
            for (int from = 0; from + 8 <= canary.length(); from++) {
                String piece = canary.substring(from, from + 8);
                assertFalse(told.contains(piece), piece + " in " + told);
            }
        }
    }

    @Test
    void the_checks_of_the_facade_say_what_they_cannot_hear() throws Exception {
        Settings settings = Settings.map(Map.of("API_KEY", canary));
        List<String> lines = Judged.lines(RuntimeChecks.logSecrets(settings, "API_KEY"));
        assertTrue(
                lines.get(0).startsWith("log.secrets INCONCLUSIVE SLF4J logs by slf4j-simple, which takes no"),
                lines::toString);
        assertTrue(settings.redactor().finds("it is " + canary));
        assertEquals("NONE is not set", new SecretReader(settings, List.of("API_KEY", "NONE")).get());
        Settings broken = Settings.vault("vault", name -> {
            throw new IllegalStateException();
        });
        assertEquals("KEY cannot be read", new SecretReader(broken, List.of("KEY")).get());
        LogSecretsCheck check = RuntimeChecks.logSecrets(redactor);
        CheckContract.of(check).verify();
        check.closed(Instant.EPOCH);
        assertTrue(
                new String(check.capture(TestRun.ample()).toJson(), StandardCharsets.UTF_8).contains("log-secrets/1"));
    }
}
