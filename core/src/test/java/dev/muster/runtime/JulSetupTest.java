package dev.muster.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JulSetupTest {
    @TempDir
    Path directory = Path.of("");

    /** One that nobody else has. */
    private static final class Own extends LogManager {
        private final String handlers;
        private final String limit;

        Own(String handlers, String limit) {
            this.handlers = handlers;
            this.limit = limit;
        }

        @Override
        public String getProperty(String name) {
            return switch (name) {
                case "handlers" -> handlers;
                case "java.util.logging.FileHandler.limit" -> limit;
                case "java.util.logging.FileHandler.count" -> "5";
                default -> super.getProperty(name);
            };
        }

        Logger add(String name, @Nullable Level level, Handler... handlers) {
            Logger logger = new Plain(name);
            logger.setLevel(level);
            for (Handler handler : handlers) {
                logger.addHandler(handler);
            }
            addLogger(logger);
            return logger;
        }
    }

    private static final class Plain extends Logger {
        Plain(String name) {
            super(name, null);
        }
    }

    private static LogSetup setup(LogManager manager) {
        return JulSetup.of(manager).value().orElseThrow();
    }

    @Test
    void loggers_and_handlers_are_read() {
        Own manager = new Own("", "");
        ConsoleHandler console = new ConsoleHandler();
        console.setLevel(Level.INFO);
        Logger root = manager.add("", Level.FINE, console, new StreamHandler(), new JulTap(new Heard(LogLevel.WARN)));
        Logger acme = manager.add("com.acme", null);
        acme.setUseParentHandlers(false);
        Logger plain = manager.add("com.plain", null);

        LogSetup setup = setup(manager);
        assertEquals(
                List.of(
                        new LogLogger(
                                "root",
                                LogLevel.DEBUG,
                                List.of(
                                        new LogRoute("ConsoleHandler", LogLevel.INFO),
                                        new LogRoute("StreamHandler", LogLevel.INFO)),
                                true),
                        new LogLogger("com.acme", LogLevel.DEBUG, List.of(), false)),
                setup.loggers().stream()
                        .sorted((a, b) -> Boolean.compare(b.isRoot(), a.isRoot()))
                        .toList());
        assertEquals(
                List.of(LogSink.Kind.CONSOLE, LogSink.Kind.OTHER),
                setup.sinks().stream().map(LogSink::kind).toList());
        assertEquals(LogLevel.INFO, setup.written(setup.root().orElseThrow()));
        assertTrue(setup.status().why().contains("keeps no messages"), plain::getName);
        assertTrue(root.getHandlers().length == 3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            java.util.logging.FileHandler | 1048576 | 5 files of 1.0 MiB
            java.util.logging.FileHandler | 0       | -
            java.util.logging.FileHandler | much    | -
            ''                            | 1048576 | a FileHandler that a program made does not tell its limit
            """)
    void what_a_file_handler_does_is_in_the_properties(String handlers, String limit, String said) throws IOException {
        Own manager = new Own(handlers, limit);
        FileHandler file = new FileHandler(directory.resolve("a.log").toString());
        try {
            manager.add("", Level.INFO, file);
            LogSink sink = setup(manager).sinks().get(0);

            assertEquals(LogSink.Kind.FILE, sink.kind());
            String seen = sink.rolling()
                    .map(fact -> fact.value().map(LogRolling::limits).orElse(fact.why()))
                    .orElse("-");
            assertTrue(seen.startsWith(said), seen);
        } finally {
            file.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "OFF, OFF",
        "SEVERE, ERROR",
        "WARNING, WARN",
        "INFO, INFO",
        "CONFIG, INFO",
        "FINE, DEBUG",
        "FINER, TRACE",
        "FINEST, TRACE",
        "ALL, TRACE"
    })
    void levels_are_slf4j_s(String name, LogLevel level) {
        assertEquals(level, JulSetup.level(Level.parse(name)));
    }

    @Test
    void the_one_of_this_process_is_read() {
        assertTrue(JulSetup.of().value().orElseThrow().root().isPresent());
    }
}
