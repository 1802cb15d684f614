package dev.muster;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that checks run on: daemons, made when needed, gone when idle. As no check runs twice at a time, there
 * are no more than checks, one for listeners, and those that are just leaving; a bound would refuse a check its thread
 * while another is leaving.
 *
 * <p>Platform threads, not virtual ones: a check that spins, or blocks in native code, keeps a virtual thread's carrier
 * for itself, and as many such checks as there are cores would stop every virtual thread of the host.
 */
final class Workers {
    static final String NAME = "muster-check";
    private static final long IDLE_SECONDS = 30;

    private Workers() {}

    static ExecutorService pool() {
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), daemons(NAME));
    }

    static ThreadFactory daemons(String name) {
        return new Daemons(name);
    }

    private static final class Daemons implements ThreadFactory {
        private final String name;
        private final AtomicInteger number = new AtomicInteger();

        Daemons(String name) {
            this.name = name;
        }

        @Override
        public Thread newThread(Runnable task) {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        }
    }
}
