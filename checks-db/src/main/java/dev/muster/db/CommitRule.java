package dev.muster.db;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.ArrayList;
import java.util.List;

/** What was committed stays committed. */
final class CommitRule extends ServerRule {
    static final RuleInfo INFO = RuleInfo.of("db.durability.commit")
            .title("A commit is on disk before it is confirmed")
            .severity(Severity.WARNING)
            .passes("synchronous_commit is not off; innodb_flush_log_at_trx_commit is 1, and sync_binlog is not 0 where"
                    + " there is a binary log. Told alone where the owner accepts relaxed durability")
            .fix("ALTER SYSTEM SET synchronous_commit = 'on'; SELECT pg_reload_conf();")
            .notApplicable("a provider runs the server, or it only reads")
            .reference(PosturePages.WAL + "#GUC-SYNCHRONOUS-COMMIT")
            .reference(PosturePages.MYSQL_INNODB + "#sysvar_innodb_flush_log_at_trx_commit")
            .reference(PosturePages.mySql("replication-options-binary-log.html#sysvar_sync_binlog"))
            .tag("db")
            .tag("durability");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> postgres(Access.Postgres access, PostureFacts facts) {
        if (isNotAsked(facts)) {
            return List.of(because(facts));
        }
        return List.of(facts.settings()
                .get("synchronous_commit")
                .judge(value -> value.equals("off")
                        ? failed("synchronous_commit is off: a crash loses the last commits", facts)
                                .fix(SettingFix.of(facts, "synchronous_commit", "on"))
                        : Outcome.passed("synchronous_commit is " + value))
                .at("synchronous_commit"));
    }

    @Override
    List<Outcome> mySql(Access.MySql access, PostureFacts facts) {
        if (isNotAsked(facts)) {
            return List.of(because(facts));
        }
        List<Outcome> all = new ArrayList<>();
        all.add(each(
                facts,
                "innodb_flush_log_at_trx_commit",
                facts.settings().number("innodb_flush_log_at_trx_commit").map(value -> value == 1)));
        if (facts.settings().on("log_bin").value().orElse(false)) {
            all.add(each(
                    facts, "sync_binlog", facts.settings().number("sync_binlog").map(value -> value > 0)));
        }
        return all;
    }

    private static Outcome each(PostureFacts facts, String name, Fact<Boolean> good) {
        String is = name + " is " + facts.settings().get(name).value().orElse("");
        return good.judge(fine -> fine
                        ? Outcome.passed(is)
                        : failed(is + ": a crash loses the last commits", facts).fix(SettingFix.of(facts, name, "1")))
                .at(name);
    }

    private static boolean isNotAsked(PostureFacts facts) {
        return facts.declared().managed() || isStandby(facts);
    }

    private static boolean isStandby(PostureFacts facts) {
        return facts.session().standby().value().orElse(false);
    }

    private static Outcome because(PostureFacts facts) {
        return facts.declared().managed()
                ? Managed.durability()
                : Outcome.notApplicable("the server only reads: it commits nothing of its own");
    }

    private static Outcome.Failed failed(String text, PostureFacts facts) {
        return facts.declared().relaxedDurability() ? Outcome.failed(Severity.INFO, text) : Outcome.failed(text);
    }
}
