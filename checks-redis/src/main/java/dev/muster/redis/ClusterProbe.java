package dev.muster.redis;

import dev.muster.CannotLookException;
import dev.muster.CheckContext;
import dev.muster.Probe;

/** Looks at a cluster through the first of its nodes that answers. */
final class ClusterProbe implements Probe<ClusterFacts> {
    private final RedisPlan plan;

    ClusterProbe(RedisPlan plan) {
        this.plan = plan;
    }

    @Override
    public ClusterFacts look(CheckContext context) throws CannotLookException {
        try {
            Doors doors = plan.monitor().orElse(plan.service());
            return doors.askAny(context, line -> ClusterReader.read(plan.declared(), line));
        } catch (LineLostException e) {
            throw new CannotLookException(e.trouble().reason());
        }
    }
}
