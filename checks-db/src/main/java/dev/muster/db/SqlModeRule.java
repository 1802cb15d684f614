package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;
import java.util.Locale;

/** A value that does not fit is refused, and not cut to fit. */
final class SqlModeRule extends ServerRule {
    static final RuleInfo INFO = RuleInfo.of("db.sql-mode")
            .title("The server refuses values that do not fit")
            .severity(Severity.WARNING)
            .passes("sql_mode has STRICT_TRANS_TABLES, STRICT_ALL_TABLES or TRADITIONAL")
            .fix("SET PERSIST sql_mode = CONCAT(@@sql_mode, ',STRICT_TRANS_TABLES');")
            .notApplicable("the server is PostgreSQL, which is always strict")
            .reference(PosturePages.mySql("sql-mode.html#sql-mode-strict"))
            .reference("https://mariadb.com/kb/en/sql-mode/")
            .tag("db")
            .tag("settings");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> postgres(Access.Postgres access, PostureFacts facts) {
        return List.of(Outcome.notApplicable("PostgreSQL is always strict"));
    }

    @Override
    List<Outcome> mySql(Access.MySql access, PostureFacts facts) {
        return List.of(facts.settings().get("sql_mode").judge(mode -> judge(mode.toUpperCase(Locale.ROOT), facts)));
    }

    private static Outcome judge(String mode, PostureFacts facts) {
        boolean strict = mode.contains("STRICT_TRANS_TABLES")
                || mode.contains("STRICT_ALL_TABLES")
                || mode.contains("TRADITIONAL");
        return strict
                ? Outcome.passed("sql_mode is strict")
                : Outcome.failed("sql_mode is not strict: the server cuts values until they fit, and stores 0 for text")
                        .fix(SettingFix.of(facts, "sql_mode", "CONCAT(@@sql_mode, ',STRICT_TRANS_TABLES')"));
    }
}
