package dev.muster.db;

import dev.muster.CannotLookException;
import dev.muster.CheckContext;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * Lets the checks that look by one source of connections do so one after the other: each run of several checks would
 * otherwise take several connections from a pool at the same moment.
 */
final class Turns {
    private static final Map<DataSource, ReentrantLock> LOCKS = Collections.synchronizedMap(new WeakHashMap<>());

    private Turns() {}

    /** What is done in a turn. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws CannotLookException;
    }

    /**
     * {@return what comes of it, once the others have had their turn}
     *
     * @throws CannotLookException if the others took all the time of this run, or it was interrupted
     */
    static <T> T in(DataSource source, CheckContext context, Work<T> work) throws CannotLookException {
        ReentrantLock lock = LOCKS.computeIfAbsent(source, key -> new ReentrantLock());
        if (!comes(lock, context)) {
            throw new CannotLookException("other checks looked by these connections all the time of this run");
        }
        try {
            return work.run();
        } finally {
            lock.unlock();
        }
    }

    private static boolean comes(ReentrantLock lock, CheckContext context) {
        try {
            return lock.tryLock(context.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
