package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.List;

/** Every server that belongs to the cluster is there. */
final class ClusterNodesRule implements Rule<ClusterFacts> {
    static final RuleInfo INFO = LivePages.about("redis.cluster.nodes", "cluster")
            .title("No server of the cluster fails")
            .passes("none is flagged as failing; a warning if one is that has no slots or is only suspected, and for a"
                    + " cache")
            .fix("start it again; if it is gone for good, on every server: CLUSTER FORGET id")
            .reference(LivePages.redis("commands/cluster-nodes/"))
            .reference(LivePages.redis("commands/cluster-forget/"))
            .reference(LivePages.valkey("cluster-spec/"));

    private static final int SHORT = 8;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(ClusterFacts facts) {
        if (facts.nodes().isEmpty()) {
            return List.of(Outcome.inconclusive("CLUSTER NODES names no server"));
        }
        List<Outcome> failed = facts.nodes().stream()
                .filter(node -> !node.failing().isEmpty())
                .map(node -> failed(node, facts))
                .toList();
        return failed.isEmpty()
                ? List.of(Outcome.passed(Words.count(facts.nodes().size(), "server") + ", none fails"))
                : failed;
    }

    private static Outcome failed(ClusterFacts.Node node, ClusterFacts facts) {
        boolean sure = node.failing().equals("fail");
        boolean serves = node.slots() > 0;
        String what = (node.primary() ? "a primary with " + Words.count(node.slots(), "slot") : "a replica") + " ";
        String how = sure ? "fails" : node.failing().equals("fail?") ? "is suspected to fail" : "has no known address";
        return Outcome.failed(sure && serves ? Weight.of(facts.declared()) : Severity.WARNING, what + how)
                .expected("none that fails")
                .fix("start it again; if it is gone for good, on every server: CLUSTER FORGET " + node.id())
                .at(name(node));
    }

    /** {@return by what one finds it: two may have one address, of which the former is gone} */
    static String name(ClusterFacts.Node node) {
        String id = node.id();
        return node.address() + " " + (id.length() > SHORT ? id.substring(0, SHORT) : id);
    }
}
