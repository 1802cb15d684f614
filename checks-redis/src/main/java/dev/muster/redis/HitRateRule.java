package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A cache in which hardly anything is found costs more than it saves. */
final class HitRateRule extends LiveRule {
    static final RuleInfo INFO = LivePages.about("redis.cache.hit-rate", "cache")
            .title("The cache helps")
            .severity(Severity.WARNING)
            .passes("80 % of the lookups find something: of those between two looks, where these are a minute or more"
                    + " apart and there were 1 000, else of all since the start. Told below, a warning below 50 %")
            .fix(
                    "look which keys are asked for and not there: a time to live that is too short, a key that changes with"
                            + " every call, too little memory (redis.evictions)")
            .notApplicable("the owner declares another purpose than a cache, or there were too few lookups: fewer than"
                    + " 10 000 since the start")
            .reference("https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheMetrics.Redis.html")
            .reference("https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheMetrics.WhichShouldIMonitor.html")
            .reference(LivePages.redis("commands/info/"));

    private static final long GOOD = 80;
    private static final long POOR = 50;
    private static final long WHOLE = 100;
    private static final long ENOUGH = 1_000;
    private static final long MANY = 10_000;
    private static final Duration WINDOW = Duration.ofSeconds(60);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> judge(LiveNode node, LiveFacts facts) {
        return List.of(Cached.only(facts.declared(), () -> judge(node)));
    }

    private static Outcome judge(LiveNode node) {
        Map<String, Long> now = node.now().counters();
        Long hits = now.get(Counters.HITS);
        Long misses = now.get(Counters.MISSES);
        return hits == null || misses == null
                ? Outcome.inconclusive("INFO of this server does not tell keyspace_hits and keyspace_misses")
                : lately(node).orElseGet(() -> ever(hits, misses));
    }

    private static Optional<Outcome> lately(LiveNode node) {
        return Grown.of(Counters.HITS, node)
                .flatMap(hits -> Grown.of(Counters.MISSES, node)
                        .filter(misses -> hits.over().compareTo(WINDOW) >= 0 && hits.more() + misses.more() >= ENOUGH)
                        .map(misses -> judge(hits.more(), misses.more(), hits.span())));
    }

    private static Outcome ever(long hits, long misses) {
        return hits + misses < MANY
                ? Outcome.notApplicable(
                        Words.count(hits + misses, "lookup") + " since the start: judged from 10 000 on")
                : judge(hits, misses, "since the start");
    }

    private static Outcome judge(long hits, long misses, String when) {
        long all = hits + misses;
        String seen = Words.percent(hits, all) + " % of " + Words.grouped(all) + " lookups found something " + when;
        if (hits >= (double) all * GOOD / WHOLE) {
            return Outcome.passed(seen);
        }
        boolean poor = hits < (double) all * POOR / WHOLE;
        return Outcome.failed(poor ? Severity.WARNING : Severity.INFO, seen).expected("80 % or more");
    }
}
