package dev.muster.runtime;

import java.util.OptionalLong;

/**
 * A control group with its memory.
 *
 * @param folder where it is
 * @param limit in bytes; empty where there is none
 * @param high in bytes, beyond which it is slowed down; empty where there is none
 * @param used in bytes; empty where it is not told
 * @param cache bytes of files that the kernel gives back before it kills; empty where it is not told
 */
record MemoryGroup(String folder, OptionalLong limit, OptionalLong high, OptionalLong used, OptionalLong cache) {
    /** {@return the bytes that nobody gives back; empty where it is not told} */
    OptionalLong workingSet() {
        return used.isEmpty() ? used : OptionalLong.of(Math.max(0, used.getAsLong() - cache.orElse(0)));
    }
}
