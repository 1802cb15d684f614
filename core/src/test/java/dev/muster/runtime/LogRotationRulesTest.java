package dev.muster.runtime;

import static dev.muster.runtime.LogFixture.FILE;
import static dev.muster.runtime.LogFixture.OUT;
import static dev.muster.runtime.LogFixture.declared;
import static dev.muster.runtime.LogFixture.sinks;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Fact;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LogRotationRulesTest {
    private static final LogSink PLAIN = LogSink.of("PLAIN", "FileAppender", LogSink.Kind.FILE, true)
            .to(new LogFile("/var/log/app.log", LogFile.State.WRITABLE, 3 * 1024 * 1024));
    private static final LogSink UNBOUNDED =
            FILE.rolling(Fact.of(new LogRolling(false, Optional.empty(), "no maxHistory")));
    private static final LogSink NUMBERED =
            FILE.rolling(Fact.of(new LogRolling(true, Optional.empty(), "4 old files")));
    private static final LogSink UNKNOWN = FILE.rolling(Fact.absent("the policy is not known"));

    @TempDir
    Path directory = Path.of("");

    private static LogFacts kept(LogSink sink, int days) {
        return declared(sinks(sink), own -> own.keptFor(Duration.ofDays(days)));
    }

    @Test
    void files_are_rolled_and_bounded() {
        LogBoundedRule rule = new LogBoundedRule();
        LogFacts elsewhere = declared(sinks(PLAIN), LogDeclared::rolledElsewhere);
        RuleContract.of(rule)
                .passing(sinks(FILE))
                .passing(elsewhere)
                .failing(sinks(PLAIN))
                .failing(sinks(UNBOUNDED))
                .notApplicable(sinks(OUT))
                .inconclusive(sinks(UNKNOWN))
                .verify();
        assertEquals("pass FILE: maxHistory 30", Told.by(rule, sinks(FILE)));
        assertEquals("WARNING PLAIN: one file that only grows, 3.0 MiB by now", Told.by(rule, sinks(PLAIN)));
        assertEquals("WARNING FILE: no maxHistory", Told.by(rule, sinks(UNBOUNDED)));
        assertEquals(
                "n/a nothing is logged to a file: what becomes of the log is up to who collects it",
                Told.by(rule, sinks(OUT)));
        LogSink empty = LogSink.of("NEW", "FileAppender", LogSink.Kind.FILE, true);
        assertEquals("WARNING NEW: one file that only grows", Told.by(rule, sinks(empty)));
    }

    @Test
    void files_are_kept_as_long_as_declared() {
        LogKeptRule rule = new LogKeptRule();
        RuleContract.of(rule)
                .passing(kept(FILE, 30))
                .passing(kept(PLAIN, 30))
                .passing(kept(UNBOUNDED, 30))
                .failing(kept(FILE, 31))
                .notApplicable(sinks(FILE))
                .notApplicable(sinks(OUT))
                .inconclusive(kept(NUMBERED, 30))
                .inconclusive(kept(UNKNOWN, 30))
                .inconclusive(declared(kept(FILE, 30), LogDeclared::rolledElsewhere))
                .verify();
        assertEquals("WARNING FILE: maxHistory 30", Told.by(rule, kept(FILE, 31)));
        assertEquals(
                "? FILE: 4 old files: for how long that lasts depends on how much is logged",
                Told.by(rule, kept(NUMBERED, 30)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            app.%d.log                          | P1D
            app.%d{yyyy-MM-dd}.log              | P1D
            app.%d{yyyy-MM-dd, UTC}.%i.log      | P1D
            app.%d{yyyy/MM, aux}/%d{dd}.log     | P1D
            app.%d{yyyy-MM-dd_HH}.log.gz        | PT1H
            app.%d{yyyyMMddHHmm}.log            | PT1M
            app.%d{yyyyMMddHHmmss}.log          | PT1S
            app.%d{yyyy-MM-dd_a}.log            | PT12H
            app.%d{yyyy-ww}.log                 | P7D
            app.%d{yyyy-MM}.log                 | P30D
            app.%d{yyyy}.log                    | P365D
            app.%d{yyyy'h'}.log                 | P365D
            app.%i.log                          |
            """)
    void the_name_of_a_file_tells_how_long_it_lasts(String pattern, Duration period) {
        assertEquals(Optional.ofNullable(period), LogFiles.period(pattern));
    }

    @Test
    void a_file_is_looked_at_as_it_is() {
        assertEquals(
                LogFile.State.MISSING,
                LogFiles.at(directory.resolve("none").toString()).state());
        assertEquals(LogFile.State.READ_ONLY, LogFiles.state(directory));
        assertEquals(LogFile.State.UNSEEN, LogFiles.at("\0").state());
        assertEquals("\0", LogFiles.absolute("\0"));
    }
}
