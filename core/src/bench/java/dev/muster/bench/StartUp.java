package dev.muster.bench;

import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.Outcome;
import dev.muster.Profile;
import dev.muster.Readiness;
import dev.muster.Schedule;
import dev.muster.Scope;
import java.time.Duration;

/**
 * What it costs a JVM to have core on board: run with {@code bare} and with {@code muster}, and compare time and memory
 * of the whole process.
 */
public final class StartUp {
    private StartUp() {}

    /** Starts twenty checks, or nothing. */
    public static void main(String[] args) {
        if (args[0].equals("bare")) {
            return;
        }
        var builder = Readiness.of(Profile.PRODUCTION);
        for (int i = 0; i < 20; i++) {
            builder.check(
                    Check.of("bench.check-" + i, Scope.LOCAL, new Fine()),
                    Schedule.every(Duration.ofSeconds(10)));
        }
        try (Readiness readiness = builder.build().start()) {
            if (!readiness.report().state().acceptsTraffic()) {
                throw new IllegalStateException(readiness.report().toText());
            }
        }
    }

    /** A check without a lambda: the first of a JVM takes 8 ms, which would not be Muster's. */
    private static final class Fine implements Check.Look {
        @Override
        public Outcome look(CheckContext context) {
            return Outcome.passed("fine");
        }
    }
}
