package dev.muster.runtime;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Profile;
import dev.muster.Readiness;
import dev.muster.Redactor;
import dev.muster.testing.Judged;
import dev.muster.testing.OwnProcess;
import java.util.List;
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
        String told = OwnProcess.said(Asked.class, "-Dslf4j.provider=" + provider);

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
