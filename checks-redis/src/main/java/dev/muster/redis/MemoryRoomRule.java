package dev.muster.redis;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.List;
import java.util.Optional;

/** There is memory left for what comes. A cache that evicts is full all the time, and well. */
final class MemoryRoomRule extends LiveRule {
    static final RuleInfo INFO = LivePages.about("redis.memory.room", "memory")
            .title("Memory is left below the limit")
            .passes(
                    "at most 85 % of maxmemory are used, without what the server does not count for it; a warning above,"
                            + " a failure above 90 %. A cache that evicts may be full")
            .fix(
                    "look what grows (MEMORY STATS, redis-cli --bigkeys), let keys expire, or raise the limit as far as the"
                            + " host has memory: CONFIG SET maxmemory bytes, and maxmemory in redis.conf")
            .notApplicable("maxmemory is 0, which is no limit: see redis.memory.limit")
            .reference(LivePages.redis("develop/reference/eviction/"))
            .reference(LivePages.redis("operate/oss_and_stack/management/optimization/memory-optimization/"))
            .reference(LivePages.valkey("lru-cache/"));

    private static final double MUCH = 0.85;
    private static final double TOO_MUCH = 0.9;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> judge(LiveNode node, LiveFacts facts) {
        Info info = node.server().info();
        Fact<Long> limit = info.number("maxmemory");
        return List.of(limit.judge(most -> most <= 0
                ? Outcome.notApplicable("maxmemory is 0: there is no limit to be near to, see redis.memory.limit")
                : info.number("used_memory").judge(used -> judge(used, most, info, facts))));
    }

    private static Outcome judge(long used, long most, Info info, LiveFacts facts) {
        long counted = Math.max(
                0, used - info.number("mem_not_counted_for_evict").value().orElse(0L));
        String seen =
                Words.bytes(counted) + " of " + Words.bytes(most) + " used, " + Words.percent(counted, most) + " %";
        double share = (double) counted / most;
        return share <= MUCH
                ? Outcome.passed(seen)
                : info.text("maxmemory_policy").judge(policy -> full(policy, share, seen, facts));
    }

    private static Outcome full(String policy, double share, String seen, LiveFacts facts) {
        String text = seen + ", policy " + policy;
        Outcome.Failed failed = Outcome.failed(share > TOO_MUCH ? Severity.ERROR : Severity.WARNING, text)
                .expected("85 % or less");
        if (policy.equals("noeviction")) {
            return failed;
        }
        Optional<Purpose> purpose = facts.declared().purpose();
        if (purpose.isEmpty()) {
            return Outcome.inconclusive(text + "; whether that is well is not known: " + Declared.NO_PURPOSE);
        }
        return purpose.get().keeps() ? failed : Outcome.passed(text + ": a cache that evicts may be full");
    }
}
