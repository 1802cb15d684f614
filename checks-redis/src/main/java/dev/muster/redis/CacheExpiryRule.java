package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.List;

/** What is cached goes away by itself. */
final class CacheExpiryRule extends LiveRule {
    static final RuleInfo INFO = LivePages.about("redis.cache.expiry", "cache")
            .title("The keys of a cache expire")
            .severity(Severity.WARNING)
            .passes("of 1 000 keys or more at most 5 % have no time to live")
            .fix("write with a time to live: SET key value EX 3600; in lettuce"
                    + " set(key, value, SetArgs.Builder.ex(Duration.ofHours(1)))")
            .notApplicable("the owner declares another purpose than a cache, or there are fewer than 1 000 keys")
            .reference(LivePages.redis("commands/expire/"))
            .reference(LivePages.redis("develop/reference/eviction/"))
            .reference("https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Strategies.html");

    private static final long ENOUGH = 1_000;
    private static final long FORGOTTEN = 5;
    private static final long EVICTABLE = 10;
    private static final long WHOLE = 100;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> judge(LiveNode node, LiveFacts facts) {
        Info info = node.server().info();
        return List.of(Cached.only(facts.declared(), () -> Keyspace.parse(info).judge(keys -> judge(keys, info))));
    }

    private static Outcome judge(Keyspace keyspace, Info info) {
        if (keyspace.keys() < ENOUGH) {
            return Outcome.notApplicable(Words.count(keyspace.keys(), "key") + ": judged from 1 000 on");
        }
        long without = keyspace.keys() - keyspace.expires();
        String seen = Words.grouped(without) + " of " + Words.grouped(keyspace.keys()) + " keys have no time to live";
        if (without * WHOLE <= keyspace.keys() * FORGOTTEN) {
            return Outcome.passed(seen);
        }
        boolean stuck = keyspace.expires() * WHOLE < keyspace.keys() * EVICTABLE;
        String policy = info.text("maxmemory_policy").value().orElse("");
        return stuck && policy.startsWith("volatile-")
                ? Outcome.failed(seen + ", and " + policy + " evicts none of these: a full cache will refuse writes")
                        .expected("5 % at most")
                        .fix("CONFIG SET maxmemory-policy " + everyKey(policy)
                                + ", and write with a time to live: SET key value EX 3600")
                : Outcome.failed(seen).expected("5 % at most");
    }

    /** {@return the same policy over all keys; there is none for the time to live, which not every key has} */
    private static String everyKey(String policy) {
        return policy.equals("volatile-ttl") ? "allkeys-lru" : policy.replace("volatile-", "allkeys-");
    }
}
