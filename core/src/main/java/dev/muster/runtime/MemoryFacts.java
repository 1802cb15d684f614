package dev.muster.runtime;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The memory that control groups leave to this process.
 *
 * @param groups its own, and those around it that have a limit
 * @param beyond a limit in bytes of a group around those that are seen here, as v1 tells it; empty where there is none
 * @param swap in bytes that its own group may use; empty where there is no limit, or none is told
 * @param kills how many processes of its group the kernel has killed for want of memory; empty where it is not told
 */
record MemoryFacts(List<MemoryGroup> groups, OptionalLong beyond, OptionalLong swap, OptionalLong kills) {
    /** {@return the group with the lowest limit, if one has any} */
    Optional<MemoryGroup> tightest() {
        return groups.stream()
                .filter(group -> group.limit().isPresent())
                .min(Comparator.comparingLong(group -> group.limit().orElse(Long.MAX_VALUE)));
    }

    /** {@return the lowest limit, in bytes} */
    OptionalLong limit() {
        long lowest = Math.min(
                tightest().map(group -> group.limit().orElse(Long.MAX_VALUE)).orElse(Long.MAX_VALUE),
                beyond.orElse(Long.MAX_VALUE));
        return lowest == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(lowest);
    }
}
