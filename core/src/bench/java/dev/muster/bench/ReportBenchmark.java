package dev.muster.bench;

import dev.muster.Check;
import dev.muster.Outcome;
import dev.muster.Profile;
import dev.muster.Readiness;
import dev.muster.ReadinessReport;
import dev.muster.Schedule;
import dev.muster.Scope;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Asking for the report, beside a volatile read of a prebuilt object. Goal: at most twice as long, and 0 bytes. */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ReportBenchmark {
    private volatile Object prebuilt = new Object();
    private Readiness readiness;

    /** Twenty checks, asked every ten seconds by the engine's own timer and threads. */
    @Setup(Level.Trial)
    public void start() {
        var builder = Readiness.of(Profile.PRODUCTION);
        for (int i = 0; i < 20; i++) {
            builder.check(
                    Check.of("bench.check-" + i, Scope.LOCAL, context -> Outcome.passed("fine")),
                    Schedule.every(Duration.ofSeconds(10)));
        }
        readiness = builder.build().start();
    }

    /** Stops the engine. */
    @TearDown(Level.Trial)
    public void stop() {
        readiness.close();
    }

    /** The baseline. */
    @Benchmark
    public Object volatileRead() {
        return prebuilt;
    }

    /** What a probe asks. */
    @Benchmark
    public ReadinessReport report() {
        return readiness.report();
    }
}
