package dev.muster.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.CannotLookException;
import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.CheckResult;
import dev.muster.Judgement;
import dev.muster.Outcome;
import dev.muster.Redactor;
import dev.muster.RuleInfo;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.Secret;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class CheckContractTest {
    private static final RuleInfo RULE = RuleInfo.of("a.check");

    private static Check check(Check.Look look) {
        return Check.of(RULE, Scope.LOCAL, look);
    }

    private static String broken(Runnable proof) {
        return String.valueOf(assertThrows(AssertionError.class, proof::run).getMessage());
    }

    @Test
    void good_checks_pass() {
        CheckContract.of(check(
                        context -> Outcome.passed("left " + context.remaining() + context.profile() + context.now())))
                .verify();
        CheckContract.of(check(context -> {
                    throw new CannotLookException("no network");
                }))
                .verify();
    }

    @Test
    void a_check_that_throws_is_caught() {
        assertEquals("""
                check a.check breaks its contract:
                - it threw java.lang.IllegalStateException: boom
                - it threw java.lang.IllegalStateException: boom""", broken(CheckContract.of(check(context -> {
            throw new IllegalStateException("boom");
        }))::verify));
    }

    @Test
    void a_check_that_takes_too_long_is_caught() {
        CountDownLatch never = new CountDownLatch(1);
        String message = broken(CheckContract.of(check(context -> {
                    never.await();
                    return Outcome.passed("ok");
                }))
                .within(Duration.ofMillis(50))::verify);

        assertTrue(message.contains("it gave no answer within PT0.05S: ["), message);
    }

    @Test
    void a_thread_left_behind_is_caught_unless_it_is_somebody_else_s() {
        CountDownLatch over = new CountDownLatch(1);
        Check leaks = check(context -> {
            Thread thread = new Thread(() -> await(over), "left-behind");
            thread.setDaemon(true);
            thread.start();
            return Outcome.passed("ok");
        });
        CheckContract.of(leaks).leavingAlone("left-").verify();
        Check brief = check(context -> {
            new Thread(() -> await(new CountDownLatch(0)), "brief").start();
            return Outcome.passed("ok");
        });
        CheckContract.of(brief).verify();
        over.countDown();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Test
    void a_secret_in_an_outcome_is_caught() {
        Secret canary = Secret.of(UUID.randomUUID().toString());
        Check tells = check(context -> Outcome.failed("it is " + canary.reveal()));
        assertTrue(broken(CheckContract.of(tells).hiding(canary)::verify).contains("a secret it has in hand"));
        Redactor redactor = Redactor.create();
        redactor.learn(canary);
        CheckContract.of(new Odd() {
                    @Override
                    public CheckResult run(CheckContext context) {
                        return new CheckResult(List.of(new Judgement(RULE, Outcome.passed(canary.reveal()))));
                    }

                    @Override
                    public Redactor redactor() {
                        return redactor;
                    }
                })
                .hiding(canary)
                .verify();
    }

    /** A check written by hand. */
    private static class Odd implements Check {
        @Override
        public String id() {
            return "a.check";
        }

        @Override
        public Scope scope() {
            return Scope.LOCAL;
        }

        @Override
        public List<RuleInfo> rules() {
            return List.of(RULE);
        }

        @Override
        public CheckResult run(CheckContext context) {
            return new CheckResult(List.of(new Judgement(RuleInfo.of("a.other"), Outcome.passed("ok"))));
        }
    }

    @Test
    void a_rule_that_was_not_named_is_caught() {
        assertTrue(broken(CheckContract.of(new Odd())::verify)
                .contains("rules() does not name a.other, which it judges by"));
    }

    @Test
    void a_check_that_changes_is_caught() {
        AtomicInteger calls = new AtomicInteger();
        String message = broken(CheckContract.of(new Odd() {
            @Override
            public String id() {
                return "a.check" + calls.incrementAndGet();
            }

            @Override
            public Scope scope() {
                return calls.incrementAndGet() % 2 == 0 ? Scope.LOCAL : Scope.SHARED;
            }

            @Override
            public List<RuleInfo> rules() {
                RuleInfo rule = RULE.title("title " + calls.incrementAndGet());
                return List.of(rule, rule);
            }

            @Override
            public Schedule schedule() {
                return Schedule.every(Duration.ofSeconds(calls.incrementAndGet()));
            }
        })::verify);

        for (String method : List.of("id()", "scope()", "rules()", "schedule()")) {
            assertTrue(message.contains(method + " is not the same at every call"), message);
        }
        assertTrue(message.contains("it has a rule twice"), message);
    }

    @Test
    @SuppressWarnings("NullAway") // a check that breaks its word
    void a_check_that_returns_null_or_has_no_rules_is_caught() {
        String message = broken(CheckContract.of(new Odd() {
            @Override
            public CheckResult run(CheckContext context) {
                return null;
            }
        })::verify);

        assertTrue(message.contains("it returned null"), message);
    }

    @Test
    void a_check_that_waits_heeds_an_interrupt_or_is_caught() {
        CountDownLatch waiting = new CountDownLatch(1);
        Check polite = check(context -> {
            waiting.countDown();
            new CountDownLatch(1).await();
            return Outcome.passed("never");
        });
        CheckContract.of(polite).verifyHeedsInterrupt(() -> assertTrue(await(waiting)));
        CompletableFuture<Thread> ran = new CompletableFuture<>();
        Check quick = check(context -> {
            ran.complete(Thread.currentThread());
            return Outcome.passed("ok");
        });
        String message = broken(() -> CheckContract.of(quick)
                .verifyHeedsInterrupt(
                        () -> join(ran.orTimeout(20, TimeUnit.SECONDS).join())));
        assertTrue(message.contains("it did not wait"), message);
    }

    private static void join(Thread thread) {
        try {
            thread.join(20_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_check_that_waits_ends_in_its_time() {
        CheckContract.of(check(context -> {
                    boolean came =
                            new CountDownLatch(1).await(context.remaining().toNanos(), TimeUnit.NANOSECONDS);
                    return came ? Outcome.passed("came") : Outcome.inconclusive("left " + context.remaining());
                }))
                .verifyEndsIn(Duration.ofMillis(20));
    }
}
