package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.List;
import java.util.Locale;

/** The memory that the system gave is memory that the server uses. */
final class FragmentationRule extends LiveRule {
    static final RuleInfo INFO = LivePages.about("redis.memory.fragmentation", "memory")
            .title("Memory is neither fragmented nor swapped out")
            .severity(Severity.WARNING)
            .passes("mem_fragmentation_ratio is between 0.9 and 1.5")
            .fix(
                    "CONFIG SET activedefrag yes (with jemalloc), or MEMORY PURGE; after a mass of deletions it goes down by"
                            + " itself as memory is used again")
            .notApplicable("less than 100 MiB are used: the ratio then says nothing")
            .reference(LivePages.redis("operate/oss_and_stack/management/optimization/memory-optimization/"))
            .reference(LivePages.redis("commands/info/"))
            .reference(LivePages.valkey("memory-optimization/"));

    private static final long MUCH = 100L << 20;
    private static final double FRAGMENTED = 1.5;
    private static final double SWAPPED = 0.9;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> judge(LiveNode node, LiveFacts facts) {
        Info info = node.server().info();
        return List.of(info.number("used_memory")
                .judge(used -> used < MUCH
                        ? Outcome.notApplicable(Words.bytes(used) + " used: below 100 MiB the ratio says nothing")
                        : info.decimal("mem_fragmentation_ratio").judge(ratio -> judge(ratio, used))));
    }

    private static Outcome judge(double ratio, long used) {
        String seen = "the system gave " + String.format(Locale.ROOT, "%.2f", ratio) + " times the " + Words.bytes(used)
                + " that are used";
        if (ratio > FRAGMENTED) {
            return Outcome.failed(seen + ": the rest is fragmented").expected("1.5 times at most");
        }
        return ratio < SWAPPED
                ? Outcome.failed(seen + ": a part is swapped out")
                        .expected("0.9 times at least")
                        .fix(
                                "give the host more memory, or the server less: CONFIG SET maxmemory bytes, and maxmemory in"
                                        + " redis.conf")
                : Outcome.passed(seen);
    }
}
