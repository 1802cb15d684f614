package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.ArrayList;
import java.util.List;

/** Losing any one server loses nothing. */
final class ClusterReplicasRule implements Rule<ClusterFacts> {
    static final RuleInfo INFO = LivePages.about("redis.cluster.replicas", "cluster")
            .title("Each primary of the cluster has a replica")
            .passes("each primary that has slots is followed by a replica that is well (" + Weight.WORDS
                    + " if not), and" + " there are three such primaries or more (a warning if not)")
            .fix("redis-cli --cluster add-node newhost:port host:port --cluster-slave --cluster-master-id id")
            .reference(LivePages.redis("operate/oss_and_stack/management/scaling/"))
            .reference(LivePages.redis("operate/oss_and_stack/reference/cluster-spec/"))
            .reference(LivePages.valkey("cluster-tutorial/"));

    private static final int MAJORITY_AFTER_A_LOSS = 3;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(ClusterFacts facts) {
        List<ClusterFacts.Node> primaries = facts.nodes().stream()
                .filter(node -> node.primary() && node.slots() > 0)
                .toList();
        if (primaries.isEmpty()) {
            return List.of(
                    Outcome.inconclusive("CLUSTER NODES names no primary that has slots: see redis.cluster.slots"));
        }
        List<Outcome> failed = new ArrayList<>();
        for (ClusterFacts.Node primary : primaries) {
            if (!followed(primary, facts)) {
                failed.add(alone(primary, facts));
            }
        }
        if (primaries.size() < MAJORITY_AFTER_A_LOSS) {
            failed.add(few(primaries.size()));
        }
        return failed.isEmpty()
                ? List.of(Outcome.passed("each of " + primaries.size() + " primaries has a replica that is well"))
                : failed;
    }

    private static boolean followed(ClusterFacts.Node primary, ClusterFacts facts) {
        return facts.nodes().stream()
                .anyMatch(node -> !node.primary()
                        && node.follows().equals(primary.id())
                        && node.failing().isEmpty());
    }

    private static Outcome alone(ClusterFacts.Node primary, ClusterFacts facts) {
        return Outcome.failed(
                        Weight.of(facts.declared()),
                        "it has " + Words.count(primary.slots(), "slot") + " and no replica that is well")
                .expected("one or more")
                .fix("redis-cli --cluster add-node newhost:port " + primary.address()
                        + " --cluster-slave --cluster-master-id " + primary.id())
                .at(ClusterNodesRule.name(primary));
    }

    private static Outcome few(int primaries) {
        return Outcome.failed(
                        Severity.WARNING,
                        Words.count(primaries, "server")
                                + " with slots: when one is lost the rest is no majority that could replace it")
                .expected("3 or more")
                .fix("redis-cli --cluster add-node newhost:port host:port, and redis-cli --cluster rebalance host:port"
                        + " --cluster-use-empty-masters")
                .at("primaries");
    }
}
