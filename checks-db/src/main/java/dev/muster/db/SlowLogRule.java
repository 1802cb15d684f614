package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;

/** Slow statements leave a trace, and quick ones do not. */
final class SlowLogRule extends ServerRule {
    private static final long MOST_MS = 1000;

    static final RuleInfo INFO = RuleInfo.of("db.slow-log")
            .title("Slow statements are logged")
            .severity(Severity.WARNING)
            .passes("log_min_duration_statement, or auto_explain.log_min_duration, is over 0 and at most 1 s;"
                    + " slow_query_log is on and long_query_time over 0 and at most 1 s")
            .fix("ALTER SYSTEM SET log_min_duration_statement = '500ms'; SELECT pg_reload_conf();")
            .notApplicable("the server is neither PostgreSQL, MariaDB nor MySQL")
            .reference(PosturePages.LOGGING + "#GUC-LOG-MIN-DURATION-STATEMENT")
            .reference(PosturePages.mySql("slow-query-log.html"))
            .reference("https://mariadb.com/kb/en/slow-query-log-overview/")
            .tag("db")
            .tag("observability");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> postgres(Access.Postgres access, PostureFacts facts) {
        return List.of(facts.settings().number("log_min_duration_statement").judge(ms -> postgres(ms, facts)));
    }

    private static Outcome postgres(long statement, PostureFacts facts) {
        String fix = SettingFix.of(facts, "log_min_duration_statement", "500ms");
        if (statement == 0) {
            return Outcome.failed("log_min_duration_statement is 0: every statement is logged, and slow ones drown")
                    .fix(fix);
        }
        long explain = millis(facts, "auto_explain.log_min_duration");
        long sampled = millis(facts, "log_min_duration_sample");
        long least = least(statement, least(explain, sampled));
        if (least < 0) {
            return Outcome.failed("log_min_duration_statement is -1: no slow statement is logged")
                    .fix(fix);
        }
        return least > MOST_MS
                ? Outcome.failed("only statements of " + least + " ms and more are logged")
                        .expected("1000 ms or less")
                        .fix(fix)
                : Outcome.passed("statements of " + least + " ms and more are logged");
    }

    private static long millis(PostureFacts facts, String name) {
        return facts.settings().number(name).value().orElse(-1L);
    }

    /** {@return the smaller of two that are not switched off by -1} */
    private static long least(long one, long other) {
        return one < 0 || other < 0 ? Math.max(one, other) : Math.min(one, other);
    }

    @Override
    List<Outcome> mySql(Access.MySql access, PostureFacts facts) {
        return List.of(facts.settings().on("slow_query_log").judge(on -> on ? threshold(facts) : off(facts)));
    }

    private static Outcome off(PostureFacts facts) {
        return Outcome.failed("slow_query_log is off: no slow statement is logged")
                .fix(SettingFix.of(facts, "slow_query_log", "ON"));
    }

    private static Outcome threshold(PostureFacts facts) {
        if (facts.settings()
                .get("log_output")
                .value()
                .filter("NONE"::equalsIgnoreCase)
                .isPresent()) {
            return Outcome.failed("slow_query_log is on, but log_output is NONE: nothing is written")
                    .fix(SettingFix.of(facts, "log_output", "'FILE'"));
        }
        return SettingNumber.decimal(facts.settings(), "long_query_time").judge(seconds -> judge(seconds, facts));
    }

    private static Outcome judge(double seconds, PostureFacts facts) {
        String text = "statements of " + SettingNumber.text(seconds) + " s and more are logged";
        String fix = SettingFix.of(facts, "long_query_time", "0.5");
        if (seconds == 0) {
            return Outcome.failed("long_query_time is 0: every statement is logged, and slow ones drown")
                    .fix(fix);
        }
        return seconds * 1000 > MOST_MS
                ? Outcome.failed("only " + text).expected("1 s or less").fix(fix)
                : Outcome.passed(text);
    }
}
