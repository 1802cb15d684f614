package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A crash costs no data. */
final class CrashSafeRule extends ServerRule {
    static final RuleInfo INFO = RuleInfo.of("db.durability.crash-safe")
            .title("The database survives a crash of its host")
            .passes("fsync and full_page_writes are on; innodb_doublewrite repairs torn pages, and innodb_flush_method"
                    + " is not nosync")
            .fix("ALTER SYSTEM SET fsync = 'on'; ALTER SYSTEM SET full_page_writes = 'on'; SELECT pg_reload_conf();"
                    + " and restore a backup if the host crashed meanwhile")
            .notApplicable("a provider runs the server: durability is its duty")
            .reference(PosturePages.WAL + "#GUC-FSYNC")
            .reference(PosturePages.MYSQL_INNODB + "#sysvar_innodb_doublewrite")
            .reference("https://mariadb.com/kb/en/innodb-system-variables/#innodb_doublewrite")
            .tag("db")
            .tag("durability");

    private static final String PAGES = "innodb_doublewrite";
    private static final String FLUSH = "innodb_flush_method";

    private static final Set<String> NO_DOUBLEWRITE = Set.of("off", "0", "false", "no");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> postgres(Access.Postgres access, PostureFacts facts) {
        return facts.declared().managed()
                ? List.of(Managed.durability())
                : List.of(
                        on(facts, "fsync", "a crash of the host may leave the whole database beyond repair"),
                        on(facts, "full_page_writes", "a crash of the host may leave torn pages"));
    }

    private static Outcome on(PostureFacts facts, String name, String danger) {
        return facts.settings()
                .on(name)
                .judge(on -> on
                        ? Outcome.passed(name + " is on")
                        : Outcome.failed(name + " is off: " + danger).fix(SettingFix.of(facts, name, "on")))
                .at(name);
    }

    @Override
    List<Outcome> mySql(Access.MySql access, PostureFacts facts) {
        if (facts.declared().managed()) {
            return List.of(Managed.durability());
        }
        Outcome pages = facts.settings()
                .get(PAGES)
                .judge(value -> doublewrite(value.toLowerCase(Locale.ROOT), facts))
                .at(PAGES);
        boolean flushed = facts.settings()
                .get(FLUSH)
                .value()
                .filter("nosync"::equalsIgnoreCase)
                .isEmpty();
        return flushed ? List.of(pages) : List.of(pages, unflushed(facts));
    }

    private static Outcome unflushed(PostureFacts facts) {
        return Outcome.failed("innodb_flush_method is nosync: nothing is known to be on disk")
                .fix(SettingFix.restarting(facts.product(), facts.declared(), FLUSH, "O_DIRECT"))
                .at(FLUSH);
    }

    private static Outcome doublewrite(String value, PostureFacts facts) {
        String fix = SettingFix.restarting(facts.product(), facts.declared(), PAGES, "ON");
        if (NO_DOUBLEWRITE.contains(value)) {
            return Outcome.failed("innodb_doublewrite is off: a crash of the host may leave torn pages")
                    .fix(fix);
        }
        return value.equals("detect_only")
                ? Outcome.failed(
                                Severity.WARNING,
                                "innodb_doublewrite is DETECT_ONLY: torn pages are seen, not repaired")
                        .fix(fix)
                : Outcome.passed("innodb_doublewrite is " + value);
    }
}
