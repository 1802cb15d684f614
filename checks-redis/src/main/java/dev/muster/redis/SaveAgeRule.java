package dev.muster.redis;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.time.Duration;
import java.util.List;

/** Save points that are set are also reached. */
final class SaveAgeRule extends LiveRule {
    static final RuleInfo INFO = LivePages.about("redis.persistence.save-age", "persistence")
            .title("Changes are saved within two days")
            .severity(Severity.WARNING)
            .passes("nothing has changed since the last RDB save, or that is less than 48 hours ago")
            .fix("BGSAVE now, and a save point that is reached: save 3600 1 in redis.conf, or"
                    + " CONFIG SET save \"3600 1\"")
            .notApplicable("no save points are set, or a provider runs the server and saves by its own plan")
            .reference(LivePages.redis("operate/oss_and_stack/management/persistence/"))
            .reference(LivePages.valkey("persistence/"));

    private static final Duration OLD = Duration.ofDays(2);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> judge(LiveNode node, LiveFacts facts) {
        return List.of(look(node, facts));
    }

    private static Outcome look(LiveNode node, LiveFacts facts) {
        if (facts.declared().is(Declared.Way.MANAGED)) {
            return Outcome.notApplicable("the provider's duty: it saves by its own plan");
        }
        Info info = node.server().info();
        Fact<String> save = node.server().settings().get("save");
        if (save.value().filter(String::isBlank).isPresent()) {
            return Outcome.notApplicable("no save points are set");
        }
        return info.number("rdb_changes_since_last_save")
                .judge(changes -> info.number("rdb_last_save_time")
                        .judge(last -> judge(changes, facts.at().getEpochSecond() - last, save)));
    }

    /** A server that never saved tells the time of its start. */
    private static Outcome judge(long changes, long seconds, Fact<String> save) {
        Duration age = Duration.ofSeconds(seconds);
        String seen = changesIn(changes) + " since the last save or the start, " + Words.span(age) + " ago";
        return changes == 0 || age.compareTo(OLD) < 0
                ? Outcome.passed(seen)
                : save.judge(points -> Outcome.failed(seen).expected("a save in 48 hours"));
    }

    private static String changesIn(long changes) {
        return changes == 0 ? "no change" : Words.grouped(changes) + (changes == 1 ? " change" : " changes");
    }
}
