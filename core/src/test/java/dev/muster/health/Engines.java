package dev.muster.health;

import dev.muster.Check;
import dev.muster.CheckResult;
import dev.muster.Judgement;
import dev.muster.Outcome;
import dev.muster.Profile;
import dev.muster.Readiness;
import dev.muster.ReadinessBuilder;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.Severity;
import dev.muster.State;
import dev.muster.Waiver;
import dev.muster.testing.ManualTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Engines to report about, on a time of their own. */
final class Engines {
    static final Duration INTERVAL = Duration.ofSeconds(10);

    private Engines() {}

    /** An engine with one check, whose answer may be changed. */
    static final class Lever {
        final ManualTime time = ManualTime.create();
        private volatile Outcome answer = Outcome.passed("fine");
        final Readiness readiness = builder(Profile.PRODUCTION, time)
                .check(
                        Check.of(
                                RuleInfo.of("orders.backlog").severity(Severity.CRITICAL),
                                Scope.LOCAL,
                                context -> answer),
                        Schedule.every(INTERVAL))
                .build();

        /** Lets the check say this, asks it, and tells the state that follows. */
        State pull(Outcome outcome) {
            answer = outcome;
            return readiness.refresh().state();
        }
    }

    static ReadinessBuilder builder(Profile profile, ManualTime time) {
        return Readiness.of(profile).time(time).executor(Runnable::run);
    }

    /** {@return an engine in this state} */
    static Readiness in(State state) {
        Lever lever = new Lever();
        if (state != State.STARTING) {
            lever.readiness.start();
        }
        switch (state) {
            case STARTING, READY -> {}
            case DEGRADED -> lever.pull(Outcome.failed(Severity.WARNING, "slow"));
            case NOT_READY -> lever.pull(Outcome.failed("full"));
            case DRAINING -> lever.readiness.drain("moving house");
            case STOPPED -> lever.readiness.close();
        }
        return lever.readiness;
    }

    /** {@return an engine with every kind of verdict there is; started} */
    static Readiness motley() {
        ManualTime time = ManualTime.create();
        Readiness readiness = builder(Profile.DEVELOPMENT, time)
                .check(Check.of("tls.endpoint", Scope.SHARED, context -> "facts", rules()))
                .check(Check.of("app.hang", Scope.LOCAL, context -> Outcome.passed("42 of 100")))
                .check(Check.of("db.ping", Scope.SHARED, context -> Outcome.inconclusive("connection refused")))
                .check(flaky(), Schedule.every(INTERVAL).confirm(3))
                .waive(Waiver.of("tls.legacy")
                        .at("legacy-gw:443")
                        .because("OPS-412: gateway retires")
                        .owner("payments")
                        .until(LocalDate.of(2027, 3, 31)))
                .build()
                .start();
        time.pass(INTERVAL.multipliedBy(2));
        return readiness;
    }

    /** {@return an engine whose one check answered once and has been running ever since} */
    static Readiness overdue() {
        ManualTime time = ManualTime.create();
        AtomicBoolean stuck = new AtomicBoolean();
        Readiness readiness = Readiness.of(Profile.PRODUCTION)
                .time(time)
                .executor(task -> {
                    if (!stuck.get()) {
                        task.run();
                    }
                })
                .check(
                        Check.of("app.slow", Scope.LOCAL, context -> Outcome.passed("done")),
                        Schedule.every(INTERVAL).timeout(Duration.ofSeconds(1)))
                .build()
                .start();
        stuck.set(true);
        time.pass(INTERVAL.multipliedBy(2));
        return readiness;
    }

    private static List<Rule<String>> rules() {
        return List.of(
                rule(
                        "tls.expiry",
                        Severity.CRITICAL,
                        Outcome.failed("ends in 2 days <soon>").at("api:443")),
                rule("tls.told", Severity.INFO, Outcome.failed("TLS 1.2 & 1.3")),
                rule("tls.legacy", Severity.ERROR, Outcome.failed("TLS 1.0").at("legacy-gw:443")),
                rule("tls.stapling", Severity.WARNING, Outcome.notApplicable("no responder named")),
                rule("tls.chain", Severity.WARNING, Outcome.passed("3 certificates")));
    }

    private static Rule<String> rule(String id, Severity severity, Outcome outcome) {
        RuleInfo info = RuleInfo.of(id)
                .title("the rule of " + id)
                .severity(severity)
                .passes("what should be so for " + id)
                .fix("mend " + id)
                .reference("https://www.rfc-editor.org/rfc/rfc9325")
                .tag("tls");
        return Rule.of(info, facts -> outcome);
    }

    /** Passes once, then fails: what it says is not believed yet. */
    private static Check flaky() {
        RuleInfo info = RuleInfo.of("cache.flaky");
        AtomicInteger runs = new AtomicInteger();
        return new Check() {
            @Override
            public String id() {
                return info.id();
            }

            @Override
            public Scope scope() {
                return Scope.LOCAL;
            }

            @Override
            public List<RuleInfo> rules() {
                return List.of(info);
            }

            @Override
            public CheckResult run(dev.muster.CheckContext context) {
                return new CheckResult(List.of(new Judgement(
                        info, runs.getAndIncrement() == 0 ? Outcome.passed("warm") : Outcome.failed("cold"))));
            }
        };
    }
}
