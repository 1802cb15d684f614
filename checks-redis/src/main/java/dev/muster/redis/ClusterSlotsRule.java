package dev.muster.redis;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.List;

/** Every key has a server. */
final class ClusterSlotsRule implements Rule<ClusterFacts> {
    static final RuleInfo INFO = LivePages.about("redis.cluster.slots", "cluster")
            .title("Every slot of the cluster has a server")
            .passes("all 16384 slots are assigned, and none is on a server that fails; " + Weight.WORDS
                    + ", and where a" + " server is only suspected to fail")
            .fix("start the servers that fail; slots of none: redis-cli --cluster fix host:port")
            .reference(LivePages.redis("commands/cluster-info/"))
            .reference(LivePages.redis("operate/oss_and_stack/reference/cluster-spec/"))
            .reference(LivePages.valkey("cluster-spec/"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(ClusterFacts facts) {
        Fact<Long> assigned = ClusterInfo.number(facts, "cluster_slots_assigned");
        long without = assigned.value().map(some -> ClusterNodes.SLOTS - some).orElse(0L);
        Fact<Long> failing = ClusterInfo.number(facts, "cluster_slots_fail");
        if (without > 0) {
            return List.of(failed(Weight.of(facts.declared()), without, "no server"));
        }
        if (failing.value().orElse(0L) > 0) {
            return List.of(failed(Weight.of(facts.declared()), failing.value().orElse(0L), "servers that fail"));
        }
        return List.of(
                without < 0
                        ? Outcome.inconclusive("CLUSTER INFO tells of " + (ClusterNodes.SLOTS - without)
                                + " slots, and there are 16384")
                        : assigned.judge(some -> failing.judge(none -> suspected(facts))));
    }

    private static Outcome failed(Severity severity, long slots, String where) {
        return Outcome.failed(severity, Words.count(slots, "slot") + " of 16384 on " + where)
                .expected("all 16384 on servers that are well");
    }

    private static Outcome suspected(ClusterFacts facts) {
        return ClusterInfo.number(facts, "cluster_slots_pfail")
                .judge(some -> some > 0
                        ? failed(Severity.WARNING, some, "servers that are suspected to fail")
                        : Outcome.passed("all 16384 slots are on servers that are well"));
    }
}
