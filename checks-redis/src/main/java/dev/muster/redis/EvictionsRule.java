package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;

/** Nothing is thrown away for want of memory. */
final class EvictionsRule extends LiveRule {
    static final RuleInfo INFO = LivePages.about("redis.evictions", "memory")
            .title("No keys were evicted since the earlier look")
            .passes(
                    "evicted_keys has not grown since the earlier look; of a cache it is told, for a full one works so; a"
                            + " failure for anything whose keys are nowhere else")
            .fix("give it more memory: CONFIG SET maxmemory bytes, and maxmemory in redis.conf; or let keys expire"
                    + " sooner. What must not lose keys needs maxmemory-policy noeviction")
            .notApplicable(Grown.FIRST)
            .reference(LivePages.redis("develop/reference/eviction/"))
            .reference(LivePages.valkey("lru-cache/"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> judge(LiveNode node, LiveFacts facts) {
        return List.of(Grown.judge(Counters.EVICTED, node, grown -> judge(grown, facts.declared())));
    }

    private static Outcome judge(Grown grown, Declared declared) {
        if (grown.more() == 0) {
            return Outcome.passed("none " + grown.span());
        }
        String seen = "keys evicted for want of memory: " + grown.rate();
        if (declared.purpose().isEmpty()) {
            return Outcome.inconclusive(seen + "; how bad that is is not known: " + Declared.NO_PURPOSE);
        }
        Purpose purpose = declared.purpose().get();
        return purpose.keeps()
                ? Outcome.failed(Severity.ERROR, seen + "; " + purpose.words() + " has lost them")
                        .expected("none")
                        .fix(
                                "CONFIG SET maxmemory-policy noeviction, and CONFIG SET maxmemory bytes with room enough; both"
                                        + " in redis.conf too")
                : Outcome.failed(Severity.INFO, seen).expected("none");
    }
}
