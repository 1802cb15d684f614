package dev.muster.runtime;

import java.util.Map;
import java.util.OptionalLong;

/**
 * The processors that this process may use.
 *
 * @param quota in thousandths of a processor; empty where there is none
 * @param allowed on how many it may run; empty where it is not told
 * @param online how many the machine has; empty where it is not told
 * @param counters running totals of its group: {@code usage} in ns, {@code periods}, {@code throttled}
 */
record CpuFacts(OptionalLong quota, OptionalLong allowed, OptionalLong online, Map<String, Long> counters) {
    static final long ONE = 1000;

    /** Running totals. */
    static final String USAGE = "usage";

    static final String PERIODS = "periods";
    static final String THROTTLED = "throttled";

    CpuFacts {
        counters = Map.copyOf(counters);
    }

    /** {@return thousandths of a processor that it may use; empty where the machine is the only limit} */
    OptionalLong limit() {
        boolean pinned = allowed.isPresent() && online.isPresent() && allowed.getAsLong() < online.getAsLong();
        long most = Math.min(quota.orElse(Long.MAX_VALUE), pinned ? allowed.getAsLong() * ONE : Long.MAX_VALUE);
        return most == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(most);
    }
}
