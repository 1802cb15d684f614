package dev.muster.bench;

import com.codahale.metrics.health.HealthCheck;
import com.codahale.metrics.health.HealthCheckRegistry;
import dev.muster.Check;
import dev.muster.Outcome;
import dev.muster.Profile;
import dev.muster.Readiness;
import dev.muster.Scope;
import java.util.Arrays;

/**
 * The round of {@link RoundBenchmark} on the caller's thread, Dropwizard and Muster in turns within one virtual machine, so
 * that a quick and a slow phase of the machine hits both. Takes the number of turns.
 */
public final class RoundTurns {
    private static final int CHECKS = 20;
    private static final int ROUNDS = 500;

    private RoundTurns() {}

    /** Prints microseconds a round: the quickest tenth of the last half of the turns, and the middle. */
    public static void main(String[] args) {
        int turns = Integer.parseInt(args[0]);
        HealthCheckRegistry dropwizard = dropwizard();
        try (Readiness muster = muster()) {
            double[] theirs = new double[turns];
            double[] ours = new double[turns];
            for (int turn = 0; turn < turns; turn++) {
                theirs[turn] = micros(dropwizard::runHealthChecks);
                ours[turn] = micros(muster::refresh);
            }
            say("Dropwizard", theirs);
            say("Muster", ours);
        }
    }

    private static HealthCheckRegistry dropwizard() {
        HealthCheckRegistry registry = new HealthCheckRegistry();
        for (int i = 0; i < CHECKS; i++) {
            registry.register("bench.check-" + i, new HealthCheck() {
                @Override
                protected Result check() {
                    return Result.healthy();
                }
            });
        }
        return registry;
    }

    private static Readiness muster() {
        var builder = Readiness.of(Profile.PRODUCTION).executor(Runnable::run);
        for (int i = 0; i < CHECKS; i++) {
            builder.check(Check.of("bench.check-" + i, Scope.LOCAL, context -> Outcome.passed("fine")));
        }
        return builder.build().start();
    }

    private static double micros(Runnable round) {
        long began = System.nanoTime();
        for (int i = 0; i < ROUNDS; i++) {
            round.run();
        }
        return (System.nanoTime() - began) / 1e3 / ROUNDS;
    }

    private static void say(String who, double... micros) {
        double[] last = Arrays.copyOfRange(micros, micros.length / 2, micros.length);
        Arrays.sort(last);
        System.out.println(who + ": " + rounded(last[last.length / 10]) + " us, middle " + rounded(last[last.length / 2]));
    }

    private static double rounded(double micros) {
        return Math.round(micros * 100) / 100.0;
    }
}
