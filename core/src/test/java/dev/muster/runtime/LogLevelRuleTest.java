package dev.muster.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Fact;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LogLevelRuleTest {
    private final LogLevelRule rule = new LogLevelRule();

    private static LogLogger logger(String name, LogLevel level) {
        return new LogLogger(name, level, List.of(), true);
    }

    private static LogFacts with(LogLevel root, LogLogger... others) {
        LogLogger[] all = new LogLogger[others.length + 1];
        all[0] = LogFixture.root(root, "OUT");
        System.arraycopy(others, 0, all, 1, others.length);
        return LogFixture.levels(all);
    }

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(with(LogLevel.INFO))
                .failing(with(LogLevel.DEBUG))
                .failing(LogFixture.blind(LogSystem.RELOAD4J, LogLevel.DEBUG))
                .inconclusive(LogFixture.blind(LogSystem.UNKNOWN, LogLevel.INFO))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INFO  | pass 1 configured logger, root is at INFO
            WARN  | pass 1 configured logger, root is at WARN
            DEBUG | WARNING root: DEBUG and coarser is logged
            TRACE | WARNING root: TRACE and coarser is logged
            ERROR | INFO root: ERROR alone is logged: what led there will not be known
            OFF   | INFO root: nothing is logged: the level is OFF
            """)
    void judges_the_root_logger(LogLevel level, String said) {
        assertEquals(said, Told.by(rule, with(level)));
    }

    @Test
    void every_verbose_logger_is_named() {
        assertEquals(
                "WARNING com.acme.sql: TRACE and coarser is logged & WARNING org.hibernate: DEBUG and coarser is logged",
                Told.by(
                        rule,
                        with(
                                LogLevel.INFO,
                                logger("com.acme", LogLevel.WARN),
                                logger("com.acme.sql", LogLevel.TRACE),
                                logger("org.hibernate", LogLevel.DEBUG))));
    }

    @Test
    void what_no_appender_lets_pass_is_not_written() {
        LogRoute info = new LogRoute("OUT", LogLevel.INFO);
        LogLogger root = new LogLogger(LogLogger.ROOT, LogLevel.INFO, List.of(info), true);
        LogLogger apart = new LogLogger("com.apart", LogLevel.TRACE, List.of(), false);

        assertEquals(
                "pass 3 configured loggers, root is at INFO",
                Told.by(rule, LogFixture.levels(root, logger("com.acme", LogLevel.DEBUG), apart)));
        assertEquals(
                "WARNING root: DEBUG and coarser is logged",
                Told.by(rule, LogFixture.facts(LogFixture.setup(List.of(LogFixture.root(LogLevel.DEBUG))))),
                "without appenders the level alone counts");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            com.acme     | PT48H  | pass 2 configured loggers, root is at INFO; declared verbose: com.acme until 2026-11-23T12:00:00Z
            root         | PT1H   | pass 2 configured loggers, root is at INFO; declared verbose: root until 2026-11-21T13:00:00Z
            com.acme.sql | PT1H   | pass 2 configured loggers, root is at INFO; declared verbose: com.acme.sql until 2026-11-21T13:00:00Z
            com.acme.s   | PT1H   | WARNING com.acme.sql: DEBUG and coarser is logged
            com.acme     | PT49H  | WARNING com.acme.sql: DEBUG and coarser is logged, declared until 2026-11-23T13:00:00Z, more than 48 hours ahead
            com.acme     | PT0S   | WARNING com.acme.sql: DEBUG and coarser is logged; that was declared until 2026-11-21T12:00:00Z, which is over
            """)
    void an_override_is_dated_and_short(String name, Duration ahead, String said) {
        LogFacts verbose = with(LogLevel.INFO, logger("com.acme.sql", LogLevel.DEBUG));

        assertEquals(
                said,
                Told.by(
                        rule,
                        LogFixture.declared(
                                verbose,
                                declared -> declared.with(new LogOverride(name, LogFixture.NOW.plus(ahead))))));
    }

    @Test
    void one_override_in_force_is_enough() {
        LogFacts verbose = LogFixture.declared(
                with(LogLevel.INFO, logger("com.acme", LogLevel.DEBUG)),
                declared -> declared.with(new LogOverride("com.acme", LogFixture.NOW.minusSeconds(1)))
                        .with(new LogOverride("com.acme", LogFixture.NOW.plusSeconds(60)))
                        .with(new LogOverride("com.acme", LogFixture.NOW.minusSeconds(2))));

        assertEquals(
                "pass 2 configured loggers, root is at INFO; declared verbose: com.acme until 2026-11-21T12:01:00Z",
                Told.by(rule, verbose));
    }

    @Test
    void what_is_not_seen_does_not_pass() {
        assertEquals(
                "? root is at INFO; other loggers are not seen: SLF4J logs by reload4j, which does not tell its configuration:"
                        + " Logback, Log4j 2 and java.util.logging do",
                Told.by(rule, LogFixture.blind(LogSystem.RELOAD4J, LogLevel.INFO)));
        LogFacts simple = with(LogLevel.INFO);
        LogFacts facts = new LogFacts(
                simple.at(),
                simple.declared(),
                new LogBinding(LogSystem.SIMPLE, "a.Factory", LogLevel.INFO),
                Fact.of(simple.setup().value().orElseThrow()));
        assertEquals("? root is at INFO; slf4j-simple does not tell the levels of other loggers", Told.by(rule, facts));
    }
}
