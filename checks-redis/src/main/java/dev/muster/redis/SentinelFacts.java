package dev.muster.redis;

import dev.muster.Fact;
import java.util.List;
import java.util.Map;

/**
 * The sentinels that watch a primary.
 *
 * @param declared what the owner said
 * @param primary by which name they know it
 * @param sentinels those that the client names
 */
record SentinelFacts(Declared declared, String primary, List<Sentinel> sentinels) {
    SentinelFacts {
        sentinels = List.copyOf(sentinels);
    }

    /**
     * A sentinel.
     *
     * @param address {@code host:port}
     * @param seen what it said
     */
    record Sentinel(String address, Fact<Seen> seen) {}

    /**
     * What a sentinel said.
     *
     * @param primary fields of {@code SENTINEL MASTER}
     * @param others how many other sentinels it knows
     * @param reachable whether {@code SENTINEL CKQUORUM} was content; absent if it could not be asked
     */
    record Seen(Map<String, String> primary, int others, Fact<Boolean> reachable) {
        Seen {
            primary = Map.copyOf(primary);
        }
    }
}
