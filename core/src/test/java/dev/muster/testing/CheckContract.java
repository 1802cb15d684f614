package dev.muster.testing;

import dev.muster.CannotLookException;
import dev.muster.Check;
import dev.muster.CheckResult;
import dev.muster.ConfigurationException;
import dev.muster.Judgement;
import dev.muster.Profile;
import dev.muster.Readiness;
import dev.muster.ReadinessReport;
import dev.muster.RuleInfo;
import dev.muster.Schedule;
import dev.muster.Secret;
import dev.muster.TextStyle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a check keeps what the engine and its users rely on: it says the same of itself at every call, answers in
 * its time with judgements of its own rules, heeds an interrupt, leaves no thread behind, and lets no secret out.
 *
 * <p>Defaults: a run may take 10 s, no secrets are looked for. Not thread-safe.
 */
public final class CheckContract {
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Check check;
    private final List<Secret> canaries = new ArrayList<>();
    private final Set<String> mayStay = new HashSet<>();
    private Duration limit = GRACE;

    private CheckContract(Check check) {
        this.check = check;
    }

    /** {@return the contract of this check} */
    public static CheckContract of(Check check) {
        return new CheckContract(check);
    }

    /** Says that the check has this value in hand, and that it must be in no output. */
    public CheckContract hiding(Secret canary) {
        canaries.add(canary);
        return this;
    }

    /** Says how long a run may take. If not called, 10 s. */
    public CheckContract within(Duration time) {
        limit = time;
        return this;
    }

    /** Says that threads of names that begin so belong to somebody else, such as a connection pool. */
    public CheckContract leavingAlone(String threadNamePrefix) {
        mayStay.add(threadNamePrefix);
        return this;
    }

    /**
     * Proves it on the check as it is, twice.
     *
     * @throws AssertionError naming everything that is broken
     */
    public void verify() {
        Violations violations = new Violations("check " + check.id());
        introducesItself(violations);
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        for (int i = 0; i < 2; i++) {
            answers(violations);
        }
        leavesNoThread(before, violations);
        keepsSecrets(violations);
        violations.throwIfAny();
    }

    /**
     * Proves that a run ends when it is interrupted. For a check that is about to wait for long, such as one whose peer
     * stalls on purpose.
     *
     * @param waits returns when the check is waiting; the interrupt comes after it
     * @throws AssertionError if it did not wait at all, or goes on
     */
    public void verifyHeedsInterrupt(Runnable waits) {
        Violations violations = new Violations("check " + check.id());
        Attempt attempt = new Attempt(limit);
        attempt.start();
        waits.run();
        violations.require(attempt.isAlive(), "it did not wait: let its peer stall");
        attempt.interrupt();
        violations.require(attempt.ends(GRACE), "it ignores an interrupt: " + attempt.place());
        violations.throwIfAny();
    }

    /**
     * Proves that a run ends by itself when its time is up. For a check whose peer stalls on purpose.
     *
     * @param timeout what the run is given, for instance 200 ms
     * @throws AssertionError if it goes on
     */
    public void verifyEndsIn(Duration timeout) {
        Violations violations = new Violations("check " + check.id());
        Attempt attempt = new Attempt(timeout);
        attempt.start();
        violations.require(attempt.ends(timeout.plus(GRACE)), "it does not heed remaining(): " + attempt.place());
        attempt.interrupt();
        violations.throwIfAny();
    }

    private void introducesItself(Violations violations) {
        steady("id()", check::id, violations);
        steady("scope()", check::scope, violations);
        steady("rules()", check::rules, violations);
        steady("schedule()", check::schedule, violations);
        violations.require(!check.rules().isEmpty(), "it has no rules");
        long names = check.rules().stream().map(RuleInfo::id).distinct().count();
        violations.require(names == check.rules().size(), "it has a rule twice");
    }

    private static void steady(String method, Supplier<Object> call, Violations violations) {
        Object first = call.get();
        violations.require(first.equals(call.get()), method + " is not the same at every call");
    }

    private void answers(Violations violations) {
        Attempt attempt = new Attempt(limit);
        attempt.start();
        if (!attempt.ends(limit)) {
            violations.require(false, "it gave no answer within " + limit + ": " + attempt.place());
            attempt.interrupt();
            return;
        }
        CheckResult result = attempt.result.get();
        Throwable thrown = attempt.thrown.get();
        violations.require(result != null || thrown != null, "it returned null");
        violations.require(thrown == null || thrown instanceof CannotLookException, "it threw " + thrown);
        Set<String> known = new HashSet<>();
        check.rules().forEach(rule -> known.add(rule.id()));
        for (Judgement judgement : result == null ? List.<Judgement>of() : result.judgements()) {
            String id = judgement.rule().id();
            violations.require(
                    known.contains(id) || id.equals(check.id()),
                    "rules() does not name " + id + ", which it judges by");
        }
    }

    private void leavesNoThread(Set<Thread> before, Violations violations) {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            boolean own = !before.contains(thread) && mayStay.stream().noneMatch(thread.getName()::startsWith);
            if (own && !isTheMachines(thread)) {
                violations.require(ends(thread, GRACE), "it leaves the thread " + thread.getName() + " behind");
            }
        }
    }

    private static boolean isTheMachines(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return group == null || group.getName().equals("system");
    }

    private void keepsSecrets(Violations violations) {
        try (Readiness readiness = Readiness.of(Profile.DEVELOPMENT)
                .check(check, Schedule.atStart().timeout(limit))
                .build()) {
            ReadinessReport report = readiness.refresh();
            String shown = report.toText(TextStyle.ANSI) + report.checks() + check;
            for (Secret canary : canaries) {
                violations.require(
                        !shown.contains(canary.reveal()), "a secret it has in hand is in its outcomes: see redactor()");
            }
        } catch (ConfigurationException e) {
            violations.require(false, "the engine refuses it: " + e.problems());
        }
    }

    private static boolean ends(Thread thread, Duration patience) {
        try {
            thread.join(Math.max(1, patience.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    /** One run, on a thread of its own. */
    private final class Attempt extends Thread {
        private final Duration timeout;
        final AtomicReference<@Nullable CheckResult> result = new AtomicReference<>();
        final AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();

        Attempt(Duration timeout) {
            super("muster-contract");
            setDaemon(true);
            this.timeout = timeout;
        }

        @Override
        public void run() {
            try {
                result.set(check.run(TestRun.at(Instant.now(), timeout)));
            } catch (Throwable e) {
                thrown.set(e);
            }
        }

        boolean ends(Duration patience) {
            return CheckContract.ends(this, patience);
        }

        String place() {
            return List.of(getStackTrace()).toString();
        }
    }
}
