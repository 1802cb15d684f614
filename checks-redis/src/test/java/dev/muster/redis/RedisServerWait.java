package dev.muster.redis;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Waits for what servers do among themselves. */
final class RedisServerWait {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private RedisServerWait() {}

    /** Asks until it is so: the asking itself takes its time, and may fail, as while a server takes over from another one. */
    static void until(String what, Callable<Boolean> condition) {
        long end = System.nanoTime() + PATIENCE;
        Exception last = null;
        do {
            try {
                if (condition.call()) {
                    return;
                }
            } catch (Exception e) {
                last = e;
            }
        } while (System.nanoTime() - end < 0);
        throw vain(what, last);
    }

    private static IllegalStateException vain(String what, @Nullable Exception last) {
        return new IllegalStateException("waited in vain until " + what, last);
    }
}
