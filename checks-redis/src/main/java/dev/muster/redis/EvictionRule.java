package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;

/** A full cache should forget, a full store must not. */
final class EvictionRule extends NodeRule {
    static final RuleInfo INFO = RuleInfo.of("redis.eviction-fits-purpose")
            .title("What the server does when it is full fits its purpose")
            .passes("store, queue or lock: noeviction. Cache: allkeys-* or volatile-*. Sessions: volatile-* or"
                    + " noeviction, a warning for allkeys-*")
            .fix("CONFIG SET maxmemory-policy noeviction for a store, a queue or locks, volatile-lru for sessions,"
                    + " allkeys-lru for a cache; and the same in redis.conf")
            .notApplicable("no limit of memory is set, so that nothing is evicted: " + MemoryLimitRule.ID + " says so")
            .reference(Pages.EVICTION)
            .reference(Pages.valkey("lru-cache"))
            .tag("redis")
            .tag("memory");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> judge(NodeFacts node, PostureFacts facts) {
        Info info = node.server().info();
        return List.of(
                info.number("maxmemory").value().filter(limit -> limit == 0).isPresent()
                        ? Outcome.notApplicable("no limit of memory is set: nothing is evicted")
                        : Purposes.judge(
                                facts,
                                purpose -> info.text("maxmemory_policy").judge(policy -> judge(policy, purpose))));
    }

    private static Outcome judge(String policy, Purpose purpose) {
        boolean all = policy.startsWith("allkeys-");
        boolean some = policy.startsWith("volatile-");
        if (!all && !some && !policy.equals("noeviction")) {
            return Outcome.inconclusive("the server has a policy that is not known here: " + policy);
        }
        return switch (purpose) {
            case CACHE -> all || some ? fits(policy, purpose) : cacheThatKeeps();
            case SESSION -> all ? sessionsForAll(policy) : fits(policy, purpose);
            default -> all || some ? loses(policy, purpose) : fits(policy, purpose);
        };
    }

    private static Outcome fits(String policy, Purpose purpose) {
        return Outcome.passed("maxmemory-policy is " + policy + ", for " + purpose.words());
    }

    private static Outcome cacheThatKeeps() {
        return Outcome.failed(Severity.WARNING, "maxmemory-policy is noeviction: a cache that is full refuses writes")
                .expected("allkeys-* or volatile-*")
                .fix("CONFIG SET maxmemory-policy allkeys-lru, and maxmemory-policy allkeys-lru in redis.conf");
    }

    private static Outcome sessionsForAll(String policy) {
        return Outcome.failed(
                        Severity.WARNING, "maxmemory-policy is " + policy + ": what has no time to live is evicted too")
                .expected("volatile-* or noeviction")
                .fix("CONFIG SET maxmemory-policy volatile-lru, and maxmemory-policy volatile-lru in redis.conf");
    }

    private static Outcome loses(String policy, Purpose purpose) {
        return Outcome.failed("maxmemory-policy is " + policy + ": when memory is full, "
                        + (purpose == Purpose.LOCK ? "locks" : "data of " + purpose.words()) + " vanish")
                .expected("noeviction")
                .fix("CONFIG SET maxmemory-policy noeviction, and maxmemory-policy noeviction in redis.conf");
    }
}
