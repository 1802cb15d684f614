package dev.muster.redis;

import dev.muster.Rule;
import java.util.List;

/** The rules about what goes on in a server. */
final class LiveRules {
    static final List<Rule<LiveFacts>> ALL = List.of(
            new LastSaveRule(),
            new SaveAgeRule(),
            new MemoryRoomRule(),
            new EvictionsRule(),
            new FragmentationRule(),
            new CacheExpiryRule(),
            new HitRateRule(),
            new LatencyRule(),
            new SlowCommandsRule(),
            new ClientsRoomRule(),
            new ClientsRejectedRule(),
            new ReplicationLinkRule(),
            new ReplicationReplicasRule(),
            new ReplicationRoleRule());

    private LiveRules() {}
}
