package dev.muster.redis;

import dev.muster.Rule;
import dev.muster.health.CaptureFormat;
import java.lang.invoke.MethodHandles;
import java.util.List;

/** What the looks of this module are written down as. */
final class RedisCaptures {
    static final CaptureFormat<PostureFacts> POSTURE = of("posture", PostureFacts.class, RedisRules.POSTURE);
    static final CaptureFormat<LiveFacts> RUNTIME = of("runtime", LiveFacts.class, RedisRules.LIVE);
    static final CaptureFormat<ClusterFacts> CLUSTER = of("cluster", ClusterFacts.class, RedisRules.CLUSTER);
    static final CaptureFormat<SentinelFacts> SENTINEL = of("sentinel", SentinelFacts.class, RedisRules.SENTINEL);

    static final List<CaptureFormat<?>> ALL = List.of(POSTURE, RUNTIME, CLUSTER, SENTINEL);

    private RedisCaptures() {}

    private static <T extends Record> CaptureFormat<T> of(String name, Class<T> type, List<Rule<T>> rules) {
        return CaptureFormat.of("muster.redis." + name + "/1", type, MethodHandles.lookup(), "redis.audit", rules);
    }
}
