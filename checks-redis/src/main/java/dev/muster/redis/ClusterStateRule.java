package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.util.List;

/** The cluster takes commands. */
final class ClusterStateRule implements Rule<ClusterFacts> {
    static final RuleInfo INFO = LivePages.about("redis.cluster.state", "cluster")
            .title("The cluster takes commands")
            .passes("cluster_state is ok; " + Weight.WORDS + " if not")
            .fix("see which slots have no server, and which servers are missing: redis-cli --cluster check host:port")
            .reference(LivePages.redis("commands/cluster-info/"))
            .reference(LivePages.redis("operate/oss_and_stack/management/scaling/"))
            .reference(LivePages.valkey("cluster-tutorial/"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(ClusterFacts facts) {
        return List.of(ClusterInfo.text(facts, "cluster_state")
                .map("ok"::equals)
                .judge(ok -> ok
                        ? Outcome.passed("cluster_state is ok")
                        : Outcome.failed(
                                        Weight.of(facts.declared()),
                                        "cluster_state is not ok: it answers CLUSTERDOWN to commands")
                                .expected("cluster_state:ok")));
    }
}
