package dev.muster.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.LoggerContext;
import dev.muster.testing.Told;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LogbackSetupTest {
    private static final String CONSOLE = """
            <appender name="OUT" class="ch.qos.logback.core.ConsoleAppender">
              <encoder><pattern>%msg%n</pattern></encoder>
            </appender>
            """;

    @TempDir
    Path directory = Path.of("");

    private static LogSetup setup(String configuration) {
        return LogbackFixture.facts(configuration).setup().value().orElseThrow();
    }

    private String file(String policy) {
        return """
                <appender name="FILE" class="ch.qos.logback.core.%s">
                  <file>%s</file>%s
                  <encoder><pattern>%%msg%%n</pattern></encoder>
                </appender>
                <root level="INFO"><appender-ref ref="FILE"/></root>
                """.formatted(
                        policy.isEmpty() ? "FileAppender" : "rolling.RollingFileAppender",
                        directory.resolve("app.log"),
                        policy.replace("DIR", directory.toString()));
    }

    @Test
    void loggers_that_are_configured_are_seen_with_the_levels_in_effect() {
        LogSetup setup = setup(CONSOLE + """
                <logger name="com.acme.sql" level="TRACE"/>
                <logger name="com.acme" level="WARN" additivity="false"><appender-ref ref="OUT"/></logger>
                <logger name="com.other"/>
                <root level="INFO"><appender-ref ref="OUT"/></root>
                """);

        LogRoute out = new LogRoute("OUT", LogLevel.TRACE);
        assertEquals(
                List.of(
                        new LogLogger("root", LogLevel.INFO, List.of(out), true),
                        new LogLogger("com.acme", LogLevel.WARN, List.of(out), false),
                        new LogLogger("com.acme.sql", LogLevel.TRACE, List.of(), true)),
                setup.loggers());
        assertEquals(List.of(LogSink.of("OUT", "ConsoleAppender", LogSink.Kind.CONSOLE, true)), setup.sinks());
        assertEquals(List.of(), setup.status().value().orElseThrow().errors());
        assertTrue(setup.status().value().orElseThrow().looked() > 0);
    }

    @ParameterizedTest
    @CsvSource({
        "2147483647, OFF",
        "40000, ERROR",
        "40001, OFF",
        "30000, WARN",
        "30001, ERROR",
        "20000, INFO",
        "10000, DEBUG",
        "5000, TRACE",
        "5001, DEBUG",
        "-2147483648, TRACE"
    })
    void levels_are_slf4j_s(long number, LogLevel level) {
        assertEquals(level, LogbackSetup.level(number));
    }

    @Test
    void a_file_is_seen_as_it_is() {
        LogSetup setup = setup(file(""));

        LogSink sink = setup.sink("FILE").orElseThrow();
        assertEquals(LogSink.Kind.FILE, sink.kind());
        assertEquals(LogFile.State.WRITABLE, sink.file().orElseThrow().state());
        assertEquals(
                directory.resolve("app.log").toString(),
                sink.file().orElseThrow().path());
        assertTrue(sink.rolling().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rolling.TimeBasedRollingPolicy           | %d{yyyy-MM-dd}.log    | <maxHistory>30</maxHistory> | true  | PT720H | maxHistory 30, which is 30 days
            rolling.TimeBasedRollingPolicy           | %d{yyyy-MM-dd_HH}.log | <maxHistory>48</maxHistory> | true  | PT48H  | maxHistory 48, which is 2 days
            rolling.TimeBasedRollingPolicy           | %d.log                | <totalSizeCap>1GB</totalSizeCap> | false | | no maxHistory, without which totalSizeCap is ignored
            rolling.SizeAndTimeBasedRollingPolicy    | %d.%i.log             | <maxFileSize>10MB</maxFileSize><maxHistory>7</maxHistory> | true | PT168H | maxHistory 7, which is 7 days
            rolling.FixedWindowRollingPolicy         | %i.log                | <maxIndex>3</maxIndex>      | true  |        | 3 old files
            """)
    void rolling_is_read(String policy, String name, String limits, boolean bounded, String kept, String words) {
        LogSetup setup = setup(file("""
                <rollingPolicy class="ch.qos.logback.core.%s">
                  <fileNamePattern>DIR/%s</fileNamePattern>%s
                </rollingPolicy>""".formatted(policy, name, limits) + (policy.contains("Fixed") ? """
                <triggeringPolicy class="ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy"/>""" : "")));

        assertEquals(
                new LogRolling(bounded, Optional.ofNullable(kept).map(Duration::parse), words),
                setup.sink("FILE").orElseThrow().rolling().orElseThrow().value().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                                               | LITTLE
            <discardingThreshold>0</discardingThreshold>                                     | NOTHING
            <discardingThreshold>0</discardingThreshold><neverBlock>true</neverBlock>        | ANYTHING
            """)
    void queues_are_read_and_what_is_behind_them(String settings, LogQueue.Loses loses) {
        LogSetup setup = setup(CONSOLE + """
                <appender name="ASYNC" class="ch.qos.logback.classic.AsyncAppender">
                  %s<queueSize>64</queueSize><appender-ref ref="OUT"/>
                </appender>
                <root level="INFO"><appender-ref ref="ASYNC"/></root>
                """.formatted(settings));

        LogSink async = setup.sink("ASYNC").orElseThrow();
        assertEquals(Optional.of(new LogQueue(64, 64, loses)), async.queue());
        assertEquals(List.of("OUT"), async.behind());
        assertEquals(
                List.of("ASYNC", "OUT"),
                setup.reached().stream().map(LogSink::name).toList());
    }

    @Test
    void what_logback_complains_of_is_seen_and_nothing_of_a_secret_in_it() {
        LogSetup setup = setup("""
                <appender name="BAD" class="com.acme.NoSuchAppender"/>
                <appender name="FILE" class="ch.qos.logback.core.FileAppender"><file>/proc/no/such</file></appender>
                <root level="INFO"><appender-ref ref="FILE"/></root>
                """);
        LogStatus status = setup.status().value().orElseThrow();

        assertTrue(status.errors().size() > 1, status::toString);
        assertEquals(false, setup.sink("FILE").orElseThrow().started());
        assertTrue(Told.by(new LogDestinationsRule(), LogbackFixture.facts("<root level='INFO'/>"))
                .startsWith("ERROR root: the root logger has no appender"));
        assertEquals(
                "(a message in which something looks like a secret)",
                LogText.shown("cannot connect to jdbc://me:s3cretPass@db:5432/x"));
        assertEquals(203, LogText.shown("x ".repeat(150)).length());
    }

    @Test
    void a_listener_of_ours_is_no_destination() throws ReflectiveOperationException {
        LoggerContext context = LogbackFixture.context("<root level='INFO'/>");
        LogTap tap = new LogbackTap(new Mirror(context), new Heard(LogLevel.TRACE));
        assertEquals(1, tap.attach());

        LogSetup setup = LogbackFixture.facts(context, LogDeclared.NOTHING)
                .setup()
                .value()
                .orElseThrow();
        assertEquals(List.of(), setup.sinks());
        tap.detach();
    }
}
