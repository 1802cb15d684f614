package dev.muster.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Profile;
import dev.muster.Readiness;
import dev.muster.Redactor;
import dev.muster.testing.Judged;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** SLF4J binds once in a process: each provider gets one of its own. */
final class ProviderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ch.qos.logback.classic.spi.LogbackServiceProvider | SLF4J logs by Logback
            org.apache.logging.slf4j.SLF4JServiceProvider     | SLF4J logs by Log4j
            """)
    void the_system_that_slf4j_really_logs_by_is_looked_into(String provider, String said) throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dslf4j.provider=" + provider,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Asked.class.getName())
                .redirectErrorStream(true)
                .start();
        String told = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(other.waitFor(60, TimeUnit.SECONDS));

        assertEquals(0, other.exitValue(), told);
        assertTrue(told.contains("log.config.provider PASSED " + said), told);
        assertTrue(told.contains("log.config.destinations root PASSED written by "), told);
        assertTrue(
                told.contains(
                        "log.secrets com.acme.Orders: a password by its name FAILED a password by its name, 1 time"),
                told);
        assertTrue(told.contains("log.events.fatal FAILED OutOfMemoryError by com.acme.Orders at "), told);
    }

    /** Runs the checks of the log, and logs what they should find. */
    static final class Asked {
        private Asked() {}

        public static void main(String[] arguments) throws Exception {
            LogSecretsCheck secrets = RuntimeChecks.logSecrets(Redactor.create());
            LogEventsCheck events = RuntimeChecks.logEvents();
            try (Readiness readiness =
                    Readiness.of(Profile.PRODUCTION).checks(secrets, events).build()) {
                readiness.refresh();
                LoggerFactory.getLogger("com.acme.Orders").error("password={}", "hunter2", new OutOfMemoryError());
                List.of(RuntimeChecks.log(), secrets, events).forEach(Asked::tell);
            }
        }

        private static void tell(dev.muster.Check check) {
            try {
                Judged.lines(check).forEach(System.out::println);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }
}
