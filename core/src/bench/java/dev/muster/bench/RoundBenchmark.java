package dev.muster.bench;

import com.codahale.metrics.health.HealthCheck;
import com.codahale.metrics.health.HealthCheckRegistry;
import dev.muster.Check;
import dev.muster.Outcome;
import dev.muster.Profile;
import dev.muster.Readiness;
import dev.muster.ReadinessReport;
import dev.muster.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * One evaluation of twenty trivial checks, beside Dropwizard's registry and a bare loop. Dropwizard runs checks on the
 * caller's thread, without a deadline; {@code musterInline} is the like of that. {@code muster} is what a service gets:
 * every check on a thread of its own, bounded in time.
 */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RoundBenchmark {
    private static final int CHECKS = 20;

    private final List<BooleanSupplier> bare = new ArrayList<>();
    private final HealthCheckRegistry dropwizard = new HealthCheckRegistry();
    private Readiness inline;
    private Readiness threaded;

    /** The same twenty checks for each. */
    @Setup(Level.Trial)
    public void start() {
        for (int i = 0; i < CHECKS; i++) {
            bare.add(() -> true);
            dropwizard.register("bench.check-" + i, new HealthCheck() {
                @Override
                protected Result check() {
                    return Result.healthy();
                }
            });
        }
        inline = engine(Runnable::run);
        threaded = engine(null);
    }

    private static Readiness engine(Executor executor) {
        var builder = Readiness.of(Profile.PRODUCTION);
        for (int i = 0; i < CHECKS; i++) {
            builder.check(Check.of("bench.check-" + i, Scope.LOCAL, context -> Outcome.passed("fine")));
        }
        return (executor == null ? builder : builder.executor(executor)).build().start();
    }

    /** Stops the engines. */
    @TearDown(Level.Trial)
    public void stop() {
        inline.close();
        threaded.close();
    }

    /** The bare loop. */
    @Benchmark
    public int bareLoop() {
        List<Boolean> results = new ArrayList<>();
        for (BooleanSupplier check : bare) {
            results.add(check.getAsBoolean());
        }
        return results.size();
    }

    /** The peer. */
    @Benchmark
    public SortedMap<String, HealthCheck.Result> dropwizard() {
        return dropwizard.runHealthChecks();
    }

    /** On the caller's thread. */
    @Benchmark
    public ReadinessReport musterInline() {
        return inline.refresh();
    }

    /** On the engine's threads. */
    @Benchmark
    public ReadinessReport muster() {
        return threaded.refresh();
    }
}
