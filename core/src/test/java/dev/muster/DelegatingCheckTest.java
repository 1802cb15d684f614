package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.muster.testing.CheckContract;
import dev.muster.testing.TestRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DelegatingCheckTest {
    private static final Schedule HOURLY =
            Schedule.every(Duration.ofHours(1)).timeout(Duration.ofSeconds(2)).confirm(3);
    private static final Secret CANARY = Secret.of("canary-of-the-delegate");
    private static final Redactor REDACTOR = knowing(CANARY);

    /** It has an answer of its own to everything, and sees a secret. */
    private static final Check QUEUE = new Check() {
        @Override
        public String id() {
            return "queue.depth";
        }

        @Override
        public Scope scope() {
            return Scope.SHARED;
        }

        @Override
        public List<RuleInfo> rules() {
            return List.of(RuleInfo.of("queue.depth"));
        }

        @Override
        public Schedule schedule() {
            return Schedule.every(Duration.ofMinutes(1));
        }

        @Override
        public Redactor redactor() {
            return REDACTOR;
        }

        @Override
        public CheckResult run(CheckContext context) {
            Outcome seen = Outcome.passed("3 wait for " + CANARY.reveal() + " at " + context.now());
            return new CheckResult(List.of(new Judgement(RuleInfo.of("queue.depth"), seen)));
        }
    };

    private static final CheckContext NOON = TestRun.at(Instant.parse("2030-01-01T12:00:00Z"));

    private static Redactor knowing(Secret secret) {
        Redactor redactor = Redactor.create();
        redactor.learn(secret);
        return redactor;
    }

    @Test
    void whatever_is_not_overridden_is_the_delegates() throws Exception {
        DelegatingCheck check = () -> QUEUE;

        assertEquals("queue.depth", check.id());
        assertEquals(Scope.SHARED, check.scope());
        assertEquals(QUEUE.rules(), check.rules());
        assertEquals(QUEUE.schedule(), check.schedule());
        assertSame(REDACTOR, check.redactor());
        assertEquals(QUEUE.run(NOON), check.run(NOON));
    }

    @Test
    void a_schedule_is_all_that_is_changed() {
        Check check = QUEUE.scheduled(HOURLY);

        assertEquals(HOURLY, check.schedule());
        assertEquals(Schedule.every(Duration.ofMinutes(1)), QUEUE.schedule());
        assertEquals("queue.depth", check.id());
        assertEquals(Scope.SHARED, check.scope());
        assertEquals(QUEUE.rules(), check.rules());
        assertSame(REDACTOR, check.redactor());
    }

    @Test
    void the_last_schedule_said_counts() {
        assertEquals(
                HOURLY, QUEUE.scheduled(Schedule.atStart()).scheduled(HOURLY).schedule());
    }

    @Test
    void a_schedule_that_is_missing_is_refused_at_once() {
        @SuppressWarnings("NullAway") // What a caller without the annotations may do.
        Runnable missing = () -> QUEUE.scheduled(null);

        assertThrows(NullPointerException.class, missing::run);
    }

    @Test
    void the_contract_of_checks_is_kept_and_the_delegates_secrets_too() {
        CheckContract.of(QUEUE.scheduled(HOURLY)).hiding(CANARY).verify();
    }

    @Test
    void what_the_delegate_cannot_see_it_cannot_see_either() {
        Check blind = Check.of("queue.depth", Scope.LOCAL, context -> {
            throw new CannotLookException("no broker is configured");
        });

        CheckContract.of(blind.scheduled(HOURLY)).verify();
    }
}
