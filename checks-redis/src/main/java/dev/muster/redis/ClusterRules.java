package dev.muster.redis;

import dev.muster.Rule;
import java.util.List;

/** The rules about a cluster. */
final class ClusterRules {
    static final List<Rule<ClusterFacts>> ALL =
            List.of(new ClusterStateRule(), new ClusterSlotsRule(), new ClusterReplicasRule(), new ClusterNodesRule());

    private ClusterRules() {}
}
