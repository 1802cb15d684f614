package dev.muster.runtime;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Words;
import java.time.Duration;
import java.util.Optional;

/** What is deleted too early is missed when somebody asks what happened. */
final class LogKeptRule extends LogFileRule {
    static final RuleInfo INFO = LogPages.warning("log.rotation.kept", "rotation")
            .title("Log files are kept as long as required")
            .passes(
                    "every file that is logged to is kept for as long as the owner declares: 30 days is usual where no other copy"
                            + " is")
            .fix("Logback: <maxHistory> in units of the pattern's date, 30 for %d{yyyy-MM-dd}; Log4j: IfLastModified"
                    + " age=\"30d\"")
            .notApplicable("nothing is logged to a file, or the owner does not declare that files are the only copy")
            .needs(LogProviderRule.INFO.id())
            .reference(LogPages.LOGBACK_APPENDERS)
            .reference(LogPages.LOG4J_ROLLING)
            .reference(LogPages.OWASP);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome judge(LogSink sink, LogDeclared declared) {
        Optional<Duration> wanted = declared.kept();
        if (wanted.isEmpty()) {
            return Outcome.notApplicable("the owner does not declare by keptFor(...) that files are the only copy");
        }
        if (declared.elsewhere()) {
            return Outcome.inconclusive(
                    "somebody else rolls it: see there whether it keeps " + Words.span(wanted.get()));
        }
        if (sink.rolling().isEmpty()) {
            return Outcome.passed("nothing of it is ever deleted");
        }
        return sink.rolling().get().judge(rolling -> judge(rolling, wanted.get()));
    }

    private static Outcome judge(LogRolling rolling, Duration wanted) {
        if (!rolling.bounded()) {
            return Outcome.passed("nothing of it is ever deleted");
        }
        if (rolling.kept().isEmpty()) {
            return Outcome.inconclusive(rolling.limits() + ": for how long that lasts depends on how much is logged");
        }
        return rolling.kept().get().compareTo(wanted) >= 0
                ? Outcome.passed(rolling.limits())
                : Outcome.failed(rolling.limits()).expected(Words.span(wanted) + " or longer");
    }
}
