package dev.muster.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Fact;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class Log4jSetupTest {
    private static final String OUT = "<Console name='OUT'><PatternLayout pattern='%m%n'/></Console>";
    private static final String NULL = "<Null name='NULL'/>";

    @TempDir
    Path directory = Path.of("");

    private static LogSetup setup(String appenders, String loggers) {
        try (Log4jFixture log4j = new Log4jFixture(appenders, loggers)) {
            return log4j.setup();
        }
    }

    private LogSink file(String type, String inside) {
        String attributes = type.startsWith("Rolling") ? " filePattern='DIR/app-%d{yyyy-MM-dd}-%i.log'" : "";
        String appender = "<" + type + " name='FILE' fileName='DIR/app.log'" + attributes
                + "><PatternLayout pattern='%m%n'/>" + inside + "</" + type + ">";
        return setup(
                        appender.replace("DIR", directory.toString()),
                        "<Root level='info'><AppenderRef ref='FILE'/></Root>")
                .sink("FILE")
                .orElseThrow();
    }

    @Test
    void loggers_levels_and_what_lets_pass_are_read() {
        LogSetup setup = setup(
                OUT + "<Console name='ERR'><ThresholdFilter level='error'/><PatternLayout pattern='%m%n'/></Console>"
                        + NULL,
                """
                <Logger name='com.acme' level='debug' additivity='false'><AppenderRef ref='OUT' level='warn'/></Logger>
                <Logger name='com.acme.sql' level='trace'/>
                <Logger name='com.other'><AppenderRef ref='NULL'/></Logger>
                <Root level='info'><AppenderRef ref='OUT'/><AppenderRef ref='ERR'/></Root>
                """);

        LogLogger root = setup.root().orElseThrow();
        assertEquals(
                List.of(new LogRoute("ERR", LogLevel.ERROR), new LogRoute("OUT", LogLevel.TRACE)),
                root.routes().stream()
                        .sorted((a, b) -> a.sink().compareTo(b.sink()))
                        .toList());
        assertEquals(LogLevel.INFO, root.level());
        LogLogger acme = named(setup, "com.acme");
        assertEquals(
                new LogLogger("com.acme", LogLevel.DEBUG, List.of(new LogRoute("OUT", LogLevel.WARN)), false), acme);
        assertEquals(LogLevel.WARN, setup.written(acme), "its only way lets WARN pass");
        assertEquals(LogLevel.WARN, setup.written(named(setup, "com.acme.sql")));
        assertEquals(LogLevel.INFO, setup.written(root));
        assertEquals(LogSink.Kind.NOWHERE, setup.sink("NULL").orElseThrow().kind());
        assertEquals(LogSink.Kind.CONSOLE, setup.sink("OUT").orElseThrow().kind());
    }

    private static LogLogger named(LogSetup setup, String name) {
        return setup.loggers().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"File", "RandomAccessFile", "RollingFile", "RollingRandomAccessFile"})
    void files_are_seen(String type) {
        LogSink sink = file(type, type.startsWith("Rolling") ? "<OnStartupTriggeringPolicy/>" : "");

        assertEquals(LogSink.Kind.FILE, sink.kind());
        assertTrue(sink.started());
        assertEquals(LogFile.State.WRITABLE, sink.file().orElseThrow().state());
        assertEquals(type.startsWith("Rolling"), sink.rolling().isPresent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <DefaultRolloverStrategy max='9'/>  | false | | old files are never deleted: there is no Delete action
            <DefaultRolloverStrategy><Delete basePath='DIR'><IfFileName glob='*.log'><IfLastModified age='P30D'/></IfFileName></Delete></DefaultRolloverStrategy> | true | PT720H | deleted after 30 days
            <DefaultRolloverStrategy><Delete basePath='DIR'><IfAny><IfAccumulatedFileSize exceeds='1 GB'/><IfAccumulatedFileCount exceeds='10'/></IfAny></Delete></DefaultRolloverStrategy> | true | | 1.0 GiB in all, 10 files
            <DefaultRolloverStrategy><Delete basePath='DIR' testMode='true'><IfLastModified age='P30D'/></Delete></DefaultRolloverStrategy> | false | | old files are never deleted: there is no Delete action
            """)
    void how_old_files_go_is_read(String strategy, boolean bounded, String kept, String words) {
        Fact<LogRolling> rolling = file("RollingFile", "<TimeBasedTriggeringPolicy/>" + strategy)
                .rolling()
                .orElseThrow();

        assertEquals(Fact.of(new LogRolling(bounded, Optional.ofNullable(kept).map(Duration::parse), words)), rolling);
    }

    @Test
    void files_that_are_only_numbered_are_bounded_by_their_number() {
        String appender =
                ("<RollingFile name='FILE' fileName='DIR/app.log' filePattern='DIR/app-%i.log'><PatternLayout/>"
                                + "<SizeBasedTriggeringPolicy size='1MB'/><DefaultRolloverStrategy max='4'/></RollingFile>")
                        .replace("DIR", directory.toString());
        LogSetup setup = setup(appender, "<Root level='info'><AppenderRef ref='FILE'/></Root>");

        assertEquals(
                Optional.of(Fact.of(new LogRolling(true, Optional.empty(), "4 old files"))),
                setup.sink("FILE").orElseThrow().rolling());
    }

    @Test
    void files_that_are_written_under_their_last_names_are_not_bounded_by_a_number() {
        String appender = ("<RollingFile name='FILE' filePattern='DIR/app-%i.log'><PatternLayout/>"
                        + "<SizeBasedTriggeringPolicy size='1MB'/><DirectWriteRolloverStrategy maxFiles='4'/></RollingFile>")
                .replace("DIR", directory.toString());
        LogSink sink = setup(appender, "<Root level='info'><AppenderRef ref='FILE'/></Root>")
                .sink("FILE")
                .orElseThrow();

        assertEquals(LogFile.State.UNSEEN, sink.file().orElseThrow().state());
        assertFalse(sink.rolling().orElseThrow().value().orElseThrow().bounded());
    }

    @ParameterizedTest
    @CsvSource({"true, NOTHING", "false, ANYTHING"})
    void queues_are_read_and_what_is_behind_them(boolean blocking, LogQueue.Loses loses) {
        LogSetup setup = setup(
                OUT + "<Async name='ASYNC' bufferSize='64' blocking='" + blocking
                        + "'><AppenderRef ref='OUT'/></Async>",
                "<Root level='info'><AppenderRef ref='ASYNC'/></Root>");

        LogSink async = setup.sink("ASYNC").orElseThrow();
        assertEquals(Optional.of(new LogQueue(64, 64, loses)), async.queue());
        assertEquals(
                List.of("ASYNC", "OUT"),
                setup.reached().stream().map(LogSink::name).toList());
    }

    @Test
    void that_log4j_keeps_no_messages_is_told() {
        Fact<LogStatus> status =
                setup(OUT, "<Root level='info'><AppenderRef ref='OUT'/></Root>").status();

        assertTrue(
                status.value().isPresent() || status.why().contains("-Dlog4j2.status.entries=200"), status::toString);
    }

    @Test
    void a_root_logger_that_no_file_names_is_read_too() {
        LogSetup setup = setup(OUT, "<Logger name='com.acme' level='warn'/>");

        assertEquals(
                List.of("com.acme", "root"),
                setup.loggers().stream().map(LogLogger::name).sorted().toList());
        assertFalse(setup.reached().isEmpty());
    }

    @Test
    void what_is_no_log4j_core_is_told() {
        assertEquals(
                "behind Log4j's API is no log4j-core 2.x that tells its configuration",
                Log4jSetup.of(new Mirror("no factory")).why());
        assertFalse(Log4jSetup.context(new Mirror("no factory")).isPresent());
    }

    @ParameterizedTest
    @CsvSource({"0, OFF", "100, ERROR", "200, ERROR", "300, WARN", "400, INFO", "500, DEBUG", "600, TRACE", "350, INFO"
    })
    void levels_are_slf4j_s(long number, LogLevel level) {
        assertEquals(level, Log4jSetup.level(number));
    }
}
