package dev.muster.bench;

import dev.muster.CheckContext;
import dev.muster.CheckResult;
import dev.muster.runtime.LiveCheck;
import dev.muster.runtime.PostureCheck;
import dev.muster.runtime.RuntimeChecks;
import dev.muster.testing.TestRun;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One look at the process itself, warm: how it was set up, which is asked hourly, and how it is doing, every 30 s. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RuntimeBenchmark {
    private final CheckContext context = TestRun.ample();
    private final PostureCheck posture = RuntimeChecks.posture();
    private final LiveCheck live = RuntimeChecks.live();

    /** How it was set up. */
    @Benchmark
    public CheckResult posture() throws Exception {
        return posture.run(context);
    }

    /** How it is doing. */
    @Benchmark
    public CheckResult live() throws Exception {
        return live.run(context);
    }
}
