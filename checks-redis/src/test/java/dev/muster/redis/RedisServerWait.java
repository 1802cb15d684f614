package dev.muster.redis;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Waits for what servers do among themselves. */
final class RedisServerWait {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private RedisServerWait() {}

    /** Asks until it is so, which may fail, as while a server takes over from another one. */
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
            pause();
        } while (System.nanoTime() - end < 0);
        throw vain(what, last);
    }

    /** Leaves the processors to those who are waited for. */
    private static void pause() {
        try {
            NEVER.await(10, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static IllegalStateException vain(String what, @Nullable Exception last) {
        return new IllegalStateException("waited in vain until " + what, last);
    }
}
