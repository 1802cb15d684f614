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
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** 200 checks that block 20 ms each, beside a plain pool of 200 threads. Goal: at most 1.2 times as long. */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class BlockingBenchmark {
    private static final int CHECKS = 200;

    private final HealthCheckRegistry dropwizard = new HealthCheckRegistry();
    private final List<Callable<Boolean>> tasks = new ArrayList<>();
    private ExecutorService pool;
    private Readiness readiness;

    /** The same checks for each. */
    @Setup(Level.Trial)
    public void start() {
        pool = Executors.newFixedThreadPool(CHECKS);
        tasks.addAll(Collections.nCopies(CHECKS, BlockingBenchmark::block));
        var builder = Readiness.of(Profile.PRODUCTION);
        for (int i = 0; i < CHECKS; i++) {
            builder.check(Check.of("bench.check-" + i, Scope.LOCAL, context -> {
                boolean ignored = block();
                return Outcome.passed("fine");
            }));
            dropwizard.register("bench.check-" + i, new HealthCheck() {
                @Override
                protected Result check() throws Exception {
                    boolean ignored = block();
                    return Result.healthy();
                }
            });
        }
        readiness = builder.build().start();
    }

    private static boolean block() throws InterruptedException {
        Thread.sleep(20);
        return true;
    }

    /** Stops the threads. */
    @TearDown(Level.Trial)
    public void stop() {
        readiness.close();
        pool.shutdownNow();
    }

    /** The baseline. */
    @Benchmark
    public int plainPool() throws InterruptedException {
        return pool.invokeAll(tasks).size();
    }

    /** The peer, one check after the other. */
    @Benchmark
    public int dropwizard() {
        return dropwizard.runHealthChecks().size();
    }

    /** On the engine's threads. */
    @Benchmark
    public ReadinessReport muster() {
        return readiness.refresh();
    }
}
