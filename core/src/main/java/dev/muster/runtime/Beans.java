package dev.muster.runtime;

import dev.muster.Fact;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.List;

/** Asks the virtual machine's beans, which are in modules that a small image may lack. */
final class Beans {
    private Beans() {}

    /** They are the same as long as the virtual machine runs, and listing them takes longer than asking them all. */
    private static final class Listed {
        static final List<MemoryPoolMXBean> POOLS = ManagementFactory.getMemoryPoolMXBeans();
        static final List<BufferPoolMXBean> BUFFERS = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class);
    }

    /** {@return the kinds of memory; to be asked within a {@link #fact}} */
    static List<MemoryPoolMXBean> pools() {
        return Listed.POOLS;
    }

    /** {@return bytes in buffers outside the heap; to be asked within a {@link #fact}} */
    static long direct() {
        long sum = 0;
        for (BufferPoolMXBean pool : Listed.BUFFERS) {
            sum += pool.getName().equals("direct") ? pool.getMemoryUsed() : 0;
        }
        return sum;
    }

    /** {@return what was seen; absent where the modules are not there, or are another's} */
    static <T> Fact<T> fact(Unseen.Look<T> look) {
        try {
            return Unseen.fact(look);
        } catch (LinkageError e) {
            return Fact.absent(
                    "the virtual machine cannot be asked: add the modules java.management and jdk.management");
        } catch (IllegalArgumentException | UnsupportedOperationException | SecurityException e) {
            return Fact.absent(
                    "this virtual machine does not tell (" + e.getClass().getSimpleName() + ")");
        }
    }
}
