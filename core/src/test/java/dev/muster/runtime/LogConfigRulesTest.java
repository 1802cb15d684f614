package dev.muster.runtime;

import static dev.muster.runtime.LogFixture.FILE;
import static dev.muster.runtime.LogFixture.OUT;
import static dev.muster.runtime.LogFixture.declared;
import static dev.muster.runtime.LogFixture.sinks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Fact;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LogConfigRulesTest {
    private static final LogSink NULL = LogSink.of("NULL", "NOPAppender", LogSink.Kind.NOWHERE, true);

    private static LogSink async(LogQueue.Loses loses, String... behind) {
        return LogSink.of("ASYNC", "AsyncAppender", LogSink.Kind.ASYNC, true)
                .queue(new LogQueue(100, 25, loses))
                .before(List.of(behind));
    }

    private static LogSink file(LogFile.State state) {
        return FILE.to(new LogFile("/var/log/app.log", state, 0));
    }

    private static LogSink stopped() {
        return LogSink.of("OUT", "OUT", LogSink.Kind.CONSOLE, false);
    }

    @Test
    void the_provider_rule_keeps_the_contract() {
        RuleContract.of(new LogProviderRule())
                .passing(sinks(OUT))
                .passing(LogFixture.blind(LogSystem.RELOAD4J, LogLevel.INFO))
                .failing(LogFixture.blind(LogSystem.NONE, LogLevel.OFF))
                .inconclusive(LogFixture.blind(LogSystem.UNKNOWN, LogLevel.INFO))
                .verify();
        assertEquals("pass SLF4J logs by Logback", Told.by(new LogProviderRule(), sinks(OUT)));
        assertEquals(
                "? SLF4J logs by a.Factory, which is not known here: Logback, Log4j 2 and java.util.logging are looked into",
                Told.by(new LogProviderRule(), LogFixture.blind(LogSystem.UNKNOWN, LogLevel.INFO)));
    }

    @ParameterizedTest
    @EnumSource
    void every_system_has_a_name(LogSystem system) {
        assertTrue(!system.words().isBlank());
        assertTrue(!LogFixture.blind(system, LogLevel.INFO).binding().unseen().isBlank());
        assertTrue(!LogFixture.blind(system, LogLevel.INFO).binding().unheard().isBlank());
    }

    @Test
    void the_destinations_rule_keeps_the_contract() {
        RuleContract.of(new LogDestinationsRule())
                .passing(sinks(OUT))
                .failing(sinks())
                .inconclusive(declared(sinks(file(LogFile.State.MISSING)), own -> own.withDestination("FILE")))
                .inconclusive(LogFixture.blind(LogSystem.RELOAD4J, LogLevel.INFO))
                .verify();
    }

    @Test
    void what_is_logged_has_to_be_written_somewhere() {
        LogDestinationsRule rule = new LogDestinationsRule();
        assertEquals("ERROR root: the root logger has no appender", Told.by(rule, sinks()));
        assertEquals("pass root: written by OUT (ConsoleAppender)", Told.by(rule, sinks(OUT)));
        assertEquals("ERROR root: NULL (NOPAppender) drops everything", Told.by(rule, sinks(NULL)));
        assertEquals("ERROR root: OUT is not started", Told.by(rule, sinks(stopped())));
        assertEquals(
                "pass root: written by OUT (ConsoleAppender); but NULL (NOPAppender) drops everything",
                Told.by(rule, sinks(OUT, NULL)));
        assertEquals(
                "ERROR root: FILE (RollingFileAppender) may not write /var/log/app.log",
                Told.by(rule, sinks(file(LogFile.State.READ_ONLY))));
        assertEquals(
                "pass root: written by FILE (RollingFileAppender)", Told.by(rule, sinks(file(LogFile.State.MISSING))));
        assertEquals(
                "ERROR root: ASYNC (AsyncAppender) drops everything",
                Told.by(rule, sinks(async(LogQueue.Loses.NOTHING))));
        LogSetup behind = LogFixture.setup(
                List.of(LogFixture.root(LogLevel.INFO, "ASYNC", "GONE")),
                async(LogQueue.Loses.NOTHING, "OUT", "ASYNC"),
                OUT);
        assertEquals("pass root: written by OUT (ConsoleAppender)", Told.by(rule, LogFixture.facts(behind)));
    }

    @Test
    void declared_destinations_have_to_be_there() {
        LogDestinationsRule rule = new LogDestinationsRule();
        LogFacts both = sinks(OUT, FILE);
        assertEquals(
                "pass root: written by OUT (ConsoleAppender) and FILE (RollingFileAppender) & pass /var/log/app.log: written by"
                        + " FILE (RollingFileAppender) & pass OUT: written by OUT (ConsoleAppender) & pass console: written by"
                        + " OUT (ConsoleAppender)",
                Told.by(
                        rule,
                        declared(
                                both,
                                own -> own.withDestination(Path.of("/var/log/x/../app.log")
                                                .normalize()
                                                .toString())
                                        .withDestination("OUT")
                                        .withConsole())));
        assertEquals(
                "pass ERROR ERROR",
                Told.verdicts(
                        rule,
                        declared(sinks(FILE), own -> own.withDestination("GELF").withConsole())));
        assertEquals(
                "pass ?",
                Told.verdicts(
                        rule,
                        declared(
                                sinks(OUT, file(LogFile.State.MISSING)),
                                own -> own.withDestination("/var/log/app.log"))));
        assertEquals("pass ERROR", Told.verdicts(rule, declared(sinks(FILE, stopped()), LogDeclared::withConsole)));
        assertEquals(
                "pass ERROR",
                Told.verdicts(
                        rule,
                        declared(
                                sinks(OUT, FILE.to(new LogFile("", LogFile.State.UNSEEN, 0))),
                                own -> own.withDestination("\0"))));
    }

    @Test
    void the_errors_rule_keeps_the_contract() {
        LogErrorsRule rule = new LogErrorsRule();
        LogFacts broken = LogFixture.status(Fact.of(new LogStatus(List.of("no such class"), 3)));
        RuleContract.of(rule)
                .passing(sinks(OUT))
                .failing(broken)
                .notApplicable(LogFixture.status(Fact.absent("it keeps none")))
                .inconclusive(LogFixture.blind(LogSystem.UNKNOWN, LogLevel.INFO))
                .verify();
        assertEquals("WARNING 1 error: no such class", Told.by(rule, broken));
        assertEquals("pass no error among 12 messages", Told.by(rule, sinks(OUT)));
    }

    @Test
    void the_async_rule_keeps_the_contract() {
        LogAsyncRule rule = new LogAsyncRule();
        RuleContract.of(rule)
                .passing(sinks(async(LogQueue.Loses.NOTHING)))
                .failing(sinks(async(LogQueue.Loses.ANYTHING)))
                .notApplicable(sinks(OUT))
                .inconclusive(LogFixture.blind(LogSystem.UNKNOWN, LogLevel.INFO))
                .verify();
        assertEquals(
                "pass ASYNC: queue of 100, 75 % full, and who logs waits when it is",
                Told.by(rule, sinks(async(LogQueue.Loses.NOTHING))));
        assertEquals(
                "INFO ASYNC: queue of 100, 75 % full; events below WARN are dropped when it is nearly so",
                Told.by(rule, sinks(async(LogQueue.Loses.LITTLE))));
        assertEquals(
                "WARNING ASYNC: queue of 100, 75 % full; any event is dropped when it is, errors too",
                Told.by(rule, sinks(async(LogQueue.Loses.ANYTHING))));
    }
}
