package dev.muster.redis;

import dev.muster.Check;
import dev.muster.CheckResult;
import dev.muster.testing.TestRun;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What a look at a Redis on loopback costs, over TLS, beside the smallest question that can be asked of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RedisBenchmark {
    private RedisClient client;
    private RedisClient monitor;
    private StatefulRedisConnection<String, String> open;
    private Check posture;
    private Check monitored;
    private Check runtime;
    private Check reachable;
    private Check judged;

    /** Starts the server, and captures a look. */
    @Setup
    public void start() {
        RedisServer server = RedisServer.shared();
        client = server.client(RedisRole.APP);
        monitor = server.client(RedisRole.MONITOR);
        open = client.connect();
        posture = RedisChecks.posture(client).purpose(Purpose.CACHE);
        PostureCheck both = RedisChecks.posture(client).monitor(monitor).purpose(Purpose.CACHE);
        monitored = both;
        runtime = RedisChecks.runtime(client).monitor(monitor).purpose(Purpose.CACHE);
        reachable = RedisChecks.reachable(client).purpose(Purpose.CACHE);
        judged = both.capture(TestRun.ample()).audit();
    }

    /** Closes the clients; the server ends with the JVM. */
    @TearDown
    public void stop() {
        open.close();
        client.close();
        monitor.close();
    }

    /** The baseline of a question. */
    @Benchmark
    public String ping() {
        return open.sync().ping();
    }

    /** The baseline of a look: TLS, login, one question, and the end. */
    @Benchmark
    public String connectAndPing() {
        try (StatefulRedisConnection<String, String> connection = client.connect()) {
            return connection.sync().ping();
        }
    }

    /** All rules of posture over one look that was captured. */
    @Benchmark
    public CheckResult rulesAlone() throws Exception {
        return judged.run(TestRun.ample());
    }

    /** One connection. */
    @Benchmark
    public CheckResult posture() throws Exception {
        return posture.run(TestRun.ample());
    }

    /** Two connections. */
    @Benchmark
    public CheckResult postureWithMonitor() throws Exception {
        return monitored.run(TestRun.ample());
    }

    /** One connection or two. */
    @Benchmark
    public CheckResult runtime() throws Exception {
        return runtime.run(TestRun.ample());
    }

    /** One connection. */
    @Benchmark
    public CheckResult reachable() throws Exception {
        return reachable.run(TestRun.ample());
    }
}
