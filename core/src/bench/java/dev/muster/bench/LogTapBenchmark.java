package dev.muster.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import dev.muster.Check;
import dev.muster.Redactor;
import dev.muster.Secret;
import dev.muster.runtime.RuntimeChecks;
import dev.muster.testing.TestRun;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a line costs that Logback formats and writes nowhere, and what it costs more when checks listen. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(jvmArgsAppend = "-Dslf4j.provider=ch.qos.logback.classic.spi.LogbackServiceProvider")
public class LogTapBenchmark {
    /** Which checks listen. */
    @Param({"none", "events", "secrets", "both"})
    public String listening = "none";

    private final List<Check> checks = new ArrayList<>();
    private final Logger log = LoggerFactory.getLogger("com.acme.orders.OrderService");
    private int number;

    /** Configures Logback, and has the checks attach themselves. */
    @Setup
    public void begin() throws Exception {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{ISO8601} %-5level [%thread] %logger{36} - %msg%n");
        encoder.start();
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setOutputStream(OutputStream.nullOutputStream());
        appender.start();
        ch.qos.logback.classic.Logger root = context.getLogger("ROOT");
        root.setLevel(Level.INFO);
        root.addAppender(appender);
        if (listening.equals("events") || listening.equals("both")) {
            checks.add(RuntimeChecks.logEvents());
        }
        if (listening.equals("secrets") || listening.equals("both")) {
            Redactor redactor = Redactor.create();
            for (int i = 0; i < 20; i++) {
                redactor.learn(Secret.of(UUID.randomUUID().toString()));
            }
            checks.add(RuntimeChecks.logSecrets(redactor));
        }
        for (Check check : checks) {
            check.run(TestRun.ample());
        }
    }

    /** Takes the listeners off. */
    @TearDown
    public void end() throws Exception {
        for (Check check : checks) {
            check.closed(Instant.EPOCH);
        }
    }

    /** A line at INFO, as most are. */
    @Benchmark
    public void info() {
        number++;
        log.info("order {} of customer {} is paid: id=550e8400-e29b-41d4-a716-446655440000, amount=12.50 EUR", number, 4711);
    }

    /** A line at ERROR. */
    @Benchmark
    public void error() {
        number++;
        log.error("order {} of customer {} failed: no stock at warehouse=17, retry in 30 s", number, 4711);
    }
}
