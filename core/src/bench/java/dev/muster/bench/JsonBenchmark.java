package dev.muster.bench;

import dev.muster.Check;
import dev.muster.Outcome;
import dev.muster.Profile;
import dev.muster.Readiness;
import dev.muster.ReadinessReport;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.health.Authorisation;
import dev.muster.health.HealthEndpoint;
import dev.muster.health.HealthRequest;
import dev.muster.health.HealthResponse;
import dev.muster.health.ReportFormat;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Twenty results as JSON, beside Jackson writing the same tree. Goal: not slower. {@code answer} is what a probe costs:
 * the same body, rendered once per change.
 */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class JsonBenchmark {
    private final JsonMapper jackson = JsonMapper.builder().build();
    private Readiness readiness;
    private ReadinessReport report;
    private JsonNode tree;
    private HealthEndpoint endpoint;
    private HealthRequest request;

    /** A report of twenty checks, and what Jackson makes of its JSON. */
    @Setup(Level.Trial)
    public void start() {
        var builder = Readiness.of(Profile.PRODUCTION);
        for (int i = 0; i < 20; i++) {
            builder.check(
                    Check.of("bench.check-" + i, Scope.LOCAL, context -> Outcome.passed("fine")),
                    Schedule.every(Duration.ofHours(1)));
        }
        readiness = builder.build().start();
        report = readiness.report();
        tree = jackson.readTree(ReportFormat.HEALTH_JSON.render(report));
        endpoint = HealthEndpoint.of(readiness);
        request = new HealthRequest("GET", Map.of(), Authorisation.AUTHORISED);
    }

    /** Stops the engine. */
    @TearDown(Level.Trial)
    public void stop() {
        readiness.close();
    }

    /** The baseline. */
    @Benchmark
    public byte[] jackson() {
        return jackson.writeValueAsBytes(tree);
    }

    /** From the report itself: walks the verdicts, then writes. */
    @Benchmark
    public byte[] muster() {
        return ReportFormat.HEALTH_JSON.render(report);
    }

    /** What a probe gets. */
    @Benchmark
    public HealthResponse answer() {
        return endpoint.answer(request);
    }
}
