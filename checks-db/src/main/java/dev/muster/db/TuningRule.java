package dev.muster.db;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;

/** Somebody has fitted the server to its host. How often its cache is hit says nothing of that. */
final class TuningRule extends ServerRule {
    private static final long DEFAULT = 128L << 20;
    private static final long PAGE = 8192;

    static final RuleInfo INFO = RuleInfo.of("db.tuning")
            .title("The server's memory was fitted to its host")
            .severity(Severity.INFO)
            .passes("shared_buffers, or innodb_buffer_pool_size, is over the default of 128 MB; effective_cache_size is"
                    + " larger than shared_buffers")
            .fix(
                    "ALTER SYSTEM SET shared_buffers = '4GB'; about a quarter of the host's memory, and restart the server")
            .notApplicable("the server is neither PostgreSQL, MariaDB nor MySQL")
            .reference(PosturePages.postgres("runtime-config-resource.html#GUC-SHARED-BUFFERS"))
            .reference(PosturePages.postgres("runtime-config-query.html#GUC-EFFECTIVE-CACHE-SIZE"))
            .reference(PosturePages.MYSQL_INNODB + "#sysvar_innodb_buffer_pool_size")
            .tag("db")
            .tag("settings");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> postgres(Access.Postgres access, PostureFacts facts) {
        Fact<Long> buffers = facts.settings().number("shared_buffers").map(pages -> pages * PAGE);
        Fact<Long> cache = facts.settings().number("effective_cache_size").map(pages -> pages * PAGE);
        return List.of(
                buffers.judge(size -> size(
                                size,
                                "shared_buffers",
                                SettingFix.restarting(facts.product(), facts.declared(), "shared_buffers", "4GB")
                                        + ": about a quarter of the host's memory"))
                        .at("shared_buffers"),
                cache.judge(size -> cache(size, buffers.value().orElse(0L), facts))
                        .at("effective_cache_size"));
    }

    @Override
    List<Outcome> mySql(Access.MySql access, PostureFacts facts) {
        String name = "innodb_buffer_pool_size";
        String fix = SettingFix.of(facts, name, "4294967296") + " or about half of the host's memory";
        return List.of(facts.settings()
                .number(name)
                .judge(size -> size(size, name, fix))
                .at(name));
    }

    private static Outcome size(long size, String name, String fix) {
        String text = name + " is " + SettingNumber.size(size);
        return size > DEFAULT
                ? Outcome.passed(text)
                : Outcome.failed(text + ", the default of any host or less").fix(fix);
    }

    private static Outcome cache(long cache, long buffers, PostureFacts facts) {
        String text = "effective_cache_size is " + SettingNumber.size(cache);
        return cache > buffers
                ? Outcome.passed(text)
                : Outcome.failed(text + ", not more than shared_buffers: the planner shuns indexes")
                        .fix(SettingFix.of(facts, "effective_cache_size", "12GB") + " or about three quarters of the"
                                + " host's memory");
    }
}
