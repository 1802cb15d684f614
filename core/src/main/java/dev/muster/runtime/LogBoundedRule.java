package dev.muster.runtime;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Words;

/** A log that only grows fills the disk, and then nothing can be written at all. */
final class LogBoundedRule extends LogFileRule {
    static final RuleInfo INFO = LogPages.warning("log.rotation.bounded", "rotation")
            .title("Log files are rolled, and old ones are deleted")
            .passes(
                    "every file that is logged to belongs to a rolling appender with a limit of age, number or size, or the"
                            + " owner declares that somebody else rolls it")
            .fix("Logback: SizeAndTimeBasedRollingPolicy with <maxHistory>30</maxHistory> and"
                    + " <totalSizeCap>3GB</totalSizeCap>; Log4j: RollingFile with a Delete action and IfLastModified"
                    + " age=\"30d\"; logrotate: RuntimeChecks.log().rolledElsewhere()")
            .notApplicable(NO_FILE)
            .needs(LogProviderRule.INFO.id())
            .reference(LogPages.LOGBACK_APPENDERS)
            .reference(LogPages.LOG4J_ROLLING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome judge(LogSink sink, LogDeclared declared) {
        if (declared.elsewhere()) {
            return Outcome.passed("the owner declares that somebody else rolls it");
        }
        if (sink.rolling().isEmpty()) {
            return Outcome.failed("one file that only grows" + size(sink)).expected("a rolling appender");
        }
        return sink.rolling()
                .get()
                .judge(rolling -> rolling.bounded()
                        ? Outcome.passed(rolling.limits())
                        : Outcome.failed(rolling.limits()).expected("old files are deleted"));
    }

    private static String size(LogSink sink) {
        return sink.file()
                .filter(file -> file.bytes() > 0)
                .map(file -> ", " + Words.bytes(file.bytes()) + " by now")
                .orElse("");
    }
}
