package dev.muster.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.Appender;
import dev.muster.Fact;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What reads logging systems, where they have less than usual, or something else. */
public final class LogReadersTest {
    @TempDir
    Path directory = Path.of("");

    /** Something of a library that is named as its parts are, and tells what it is given. */
    public record Part(@Nullable Object getLevel, @Nullable Object getMessage, long intLevel) {
        /** {@return the text of a message} */
        public String getFormattedMessage() {
            return "no such file";
        }
    }

    /** A policy of somebody else. */
    public static final class OwnPolicy {
        /** {@return a pattern} */
        public String getFileNamePattern() {
            return "x-%i";
        }
    }

    /** An appender whose class another one has too. */
    public static final class NullAppender {}

    /** An appender of a kind that nobody knows. */
    public static final class GelfAppender {}

    @ParameterizedTest
    @EnumSource
    void what_the_root_logger_lets_pass_is_asked_by_slf4j_alone(LogLevel level) {
        LoggerContext context = LogbackFixture.context("<root level='" + level + "'/>");

        assertEquals(level, LogProbe.binding(context).root());
        context.stop();
    }

    @Test
    void slf4j_simple_writes_to_the_error_stream_or_to_a_file() {
        LogBinding binding = new LogBinding(LogSystem.SIMPLE, "a.Factory", LogLevel.INFO);
        LogSink console = LogProbe.simple(binding, "System.out").sinks().get(0);
        LogSink file = LogProbe.simple(binding, directory.resolve("x.log").toString())
                .sinks()
                .get(0);

        assertEquals(LogSink.Kind.CONSOLE, console.kind());
        assertEquals(LogFile.State.MISSING, file.file().orElseThrow().state());
    }

    @Test
    void log4j_s_own_messages_are_read_where_it_keeps_them() {
        Part error = new Part(new Part(null, null, 200), new Part(null, null, 0), 0);
        Part mute = new Part(new Part(null, null, 100), null, 0);
        Part warning = new Part(new Part(null, null, 300), null, 0);
        Fact<LogStatus> status =
                Log4jSetup.status(List.of(new Mirror(error), new Mirror(mute), new Mirror(warning), new Mirror(error)));

        assertEquals(Fact.of(new LogStatus(List.of("no such file", ""), 4)), status);
    }

    @Test
    void what_is_not_known_is_told() {
        assertEquals(
                "the rolling policy LogReadersTest$OwnPolicy is not known here",
                LogbackSetup.rolling(new Mirror(new OwnPolicy())).why());
        assertEquals(
                "this Logback does not list its loggers: 1.2 to 1.5 do",
                LogbackSetup.of(new Mirror("x")).why());
        assertEquals(
                "this Log4j does not tell the strategy of its rolling appender",
                Log4jRolling.of(new Mirror(new GelfAppender())).why());
        assertEquals(LogSink.Kind.OTHER, Log4jSetup.kind(new Mirror(new GelfAppender())));
        assertEquals(LogSink.Kind.OTHER, LogbackSetup.kind(new Mirror(new GelfAppender())));
        assertEquals(
                LogSink.Kind.NOWHERE,
                LogbackSetup.kind(new Mirror(new ch.qos.logback.core.helpers.NOPAppender<Object>())));
    }

    @Test
    void two_of_one_name_are_told_apart() {
        LogSinks sinks = new LogSinks();
        Mirror one = new Mirror(new GelfAppender());
        assertEquals("LogReadersTest$GelfAppender", sinks.name(one));
        assertEquals("LogReadersTest$GelfAppender 2", sinks.name(new Mirror(new GelfAppender())));
        assertEquals("LogReadersTest$GelfAppender 3", sinks.name(new Mirror(new GelfAppender())));
        assertEquals("LogReadersTest$GelfAppender", sinks.name(one));
        assertEquals(
                3,
                sinks.read(each -> LogSink.of(sinks.name(each), "x", LogSink.Kind.OTHER, true))
                        .size());
    }

    @Test
    void without_end_no_configuration_is_read() {
        LogSinks sinks = new LogSinks();
        sinks.name(new Mirror(new GelfAppender()));
        List<LogSink> all = sinks.read(each -> {
            sinks.name(new Mirror(new GelfAppender()));
            return LogSink.of(sinks.name(each), "x", LogSink.Kind.OTHER, true);
        });
        assertEquals(1_000, all.size());
    }

    @Test
    void records_are_read_with_their_arguments_and_translations() {
        JulEvents events = new JulEvents();
        LogRecord plain = new LogRecord(Level.INFO, "paid {0}");
        assertEquals("paid {0}", events.message(plain));
        plain.setParameters(new Object[0]);
        assertEquals("paid {0}", events.message(plain));
        plain.setParameters(new Object[] {"order"});
        assertEquals("paid order", events.message(plain));
        LogRecord translated = new LogRecord(Level.INFO, "key");
        translated.setResourceBundle(new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {{"key", "bezahlt"}};
            }
        });
        assertEquals("bezahlt", events.message(translated));
        assertEquals("null", events.logger(plain));
    }

    @Test
    void of_what_was_thrown_the_first_causes_are_read() {
        Throwable deep = new IllegalStateException("0");
        for (int i = 1; i < 20; i++) {
            deep = new IllegalStateException(Integer.toString(i), deep);
        }
        LoggerContext context = LogbackFixture.context("<root level='INFO'/>");
        List<Integer> depths = new ArrayList<>();
        LogTap tap = LogTaps.of(context, new LogListener() {
                    @Override
                    public LogLevel floor() {
                        return LogLevel.INFO;
                    }

                    @Override
                    public void hear(LogLevel level, Object event, LogEvents events) throws Throwable {
                        depths.add(events.thrown(event).size());
                    }

                    @Override
                    public void failed() {
                        depths.add(-1);
                    }
                })
                .value()
                .orElseThrow();
        tap.attach();
        context.getLogger("a").error("x", deep);
        context.getLogger("a").error("x");
        context.stop();

        assertEquals(List.of(LogEvents.DEEPEST, 0), depths);
        assertEquals(LogEvents.DEEPEST, ThrownEvents.of(deep).size());
        assertEquals("", LogEvents.Thrown.of(new IllegalStateException()).message());
    }

    @Test
    void an_appender_of_ours_takes_strange_calls() throws Throwable {
        Heard heard = new Heard(LogLevel.TRACE);
        Object appender = ProxyTap.of(Appender.class, "doAppend", new Ear(heard, new JulEvents()));
        ProxyTap tap = (ProxyTap) Proxy.getInvocationHandler(appender);

        assertNull(tap.invoke(appender, Appender.class.getMethod("doAppend", Object.class), null));
        assertNull(tap.invoke(appender, Appender.class.getMethod("doAppend", Object.class), new Object[] {"a", "b"}));
        assertEquals(false, tap.invoke(appender, Object.class.getMethod("equals", Object.class), null));
        assertEquals(false, tap.invoke(appender, Boolean.class.getMethod("booleanValue"), null));
        assertEquals(0, heard.failures());
        assertFalse(ProxyTap.is(Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Runnable.class}, (proxy, method, arguments) -> proxy)));
    }

    @Test
    void libraries_that_are_not_whole_take_no_listener() {
        assertEquals(
                Optional.empty(),
                LogTaps.of(new StandIn(), new Heard(LogLevel.INFO)).value());
        assertTrue(MavenArtifact.ofPom(java.util.Map.of("groupId", "g")).isEmpty());
        assertTrue(MavenArtifact.ofPom(java.util.Map.of("groupId", "g", "artifactId", "a", "version", " "))
                .isEmpty());
        assertTrue(LogText.shown("short").equals("short"));
    }

    /** A provider that nobody knows. */
    public static final class StandIn implements org.slf4j.ILoggerFactory {
        @Override
        public org.slf4j.Logger getLogger(String name) {
            return org.slf4j.helpers.NOPLogger.NOP_LOGGER;
        }
    }
}
