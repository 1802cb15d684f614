package dev.muster.redis;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What should be on the disk got there. A save that failed also makes the server refuse writes, and even answer PING by MISCONF. */
final class LastSaveRule extends LiveRule {
    static final String ID = "redis.persistence.last-save";

    static final RuleInfo INFO = LivePages.about(ID, "persistence")
            .title("The last save to the disk worked")
            .passes("the last RDB save, and with the AOF on its last write and its last rewrite, did not fail")
            .fix("see the server's log for why: make room on the disk of dir, let the server's user write there, set"
                    + " vm.overcommit_memory = 1 in /etc/sysctl.conf; then BGSAVE (BGREWRITEAOF for the AOF) and ask again."
                    + " Of a managed server tell the provider")
            .notApplicable("the server keeps nothing on the disk")
            .reference(LivePages.redis("operate/oss_and_stack/management/persistence/"))
            .reference(LivePages.valkey("persistence/"))
            .reference(LivePages.valkey("faq/"));

    private static final String RDB = "rdb_last_bgsave_status";
    private static final String WRITE = "aof_last_write_status";
    private static final String REWRITE = "aof_last_bgrewrite_status";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> judge(LiveNode node, LiveFacts facts) {
        Info info = node.server().info();
        Fact<String> save = node.server().settings().get("save");
        return List.of(bad(info).orElseGet(() -> none(info, save)));
    }

    private static Optional<Outcome> bad(Info info) {
        List<String> failed = new ArrayList<>();
        add(failed, info, RDB, "the last RDB save");
        if (aof(info).value().orElse(false)) {
            add(failed, info, WRITE, "the last write to the AOF");
            add(failed, info, REWRITE, "the last rewrite of the AOF");
        }
        return failed.isEmpty()
                ? Optional.empty()
                : Optional.of(Outcome.failed(Words.all(failed) + " failed").expected("ok"));
    }

    private static void add(List<String> failed, Info info, String name, String words) {
        if (info.is(name, "ok").value().filter(ok -> !ok).isPresent()) {
            failed.add(words);
        }
    }

    private static Fact<Boolean> aof(Info info) {
        return info.is("aof_enabled", "1");
    }

    private static Outcome none(Info info, Fact<String> save) {
        return aof(info).judge(on -> on ? appended(info) : saved(info, save));
    }

    private static Outcome appended(Info info) {
        return info.text(WRITE)
                .judge(write -> info.text(REWRITE)
                        .judge(rewrite -> info.text(RDB)
                                .judge(rdb -> Outcome.passed(
                                        "the last write and rewrite of the AOF and the last RDB save" + " are ok"))));
    }

    private static Outcome saved(Info info, Fact<String> save) {
        if (save.value().filter(String::isBlank).isPresent()) {
            return Outcome.notApplicable("it keeps nothing on the disk: no save points, no AOF");
        }
        String unseen = save.value().isPresent() ? "" : "; whether it is to save at all was not seen: " + save.why();
        return info.text(RDB).judge(ok -> Outcome.passed("the last RDB save is ok, the AOF is off" + unseen));
    }
}
