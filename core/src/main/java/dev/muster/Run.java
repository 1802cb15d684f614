package dev.muster;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of a check, contained: whatever the check does, the engine gets a result or the run is seen to hang. */
final class Run implements Runnable, CheckContext {
    private static final Logger log = LoggerFactory.getLogger(Run.class);

    private final Engine engine;
    private final Slot slot;
    private final long started;
    private final Instant startedAt;

    private @Nullable Thread thread;

    /** Whether the time was up before an answer came. Guarded by the engine's lock. */
    boolean overrun;

    /** Whether it hung on for so long that this became a failure. Guarded by the engine's lock. */
    boolean escalated;

    Run(Engine engine, Slot slot, long started, Instant startedAt) {
        this.engine = engine;
        this.slot = slot;
        this.started = started;
        this.startedAt = startedAt;
    }

    Slot slot() {
        return slot;
    }

    long started() {
        return started;
    }

    Instant startedAt() {
        return startedAt;
    }

    @Override
    public void run() {
        synchronized (this) {
            thread = Thread.currentThread();
        }
        CheckResult result = slot.blind("the check ended without an answer");
        RunEvent event = RunEvent.begin();
        try {
            result = ask();
        } finally {
            unhand();
            event.end(slot.check().id(), result);
            engine.completed(this, result);
        }
    }

    /** The pool's thread goes on to other work: from here on an interrupt would hit that. */
    private synchronized void unhand() {
        thread = null;
        boolean ignored = Thread.interrupted();
    }

    synchronized void interrupt() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private CheckResult ask() {
        try {
            CheckResult result = slot.check().run(this);
            return result == null ? slot.blind("the check returned no result") : result;
        } catch (CannotLookException e) {
            log.debug(
                    "check {} cannot look:\n{}",
                    slot.check().id(),
                    engine.redactor().trace(e));
            return slot.blind(e.reason());
        } catch (InterruptedException e) {
            return slot.blind("the check was interrupted");
        } catch (Exception | StackOverflowError e) {
            return thrown(e);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Error e) {
            return thrown(e);
        }
    }

    private CheckResult thrown(Throwable e) {
        log.warn("check {} threw:\n{}", slot.check().id(), engine.redactor().trace(e));
        return slot.blind("the check threw " + e.getClass().getName() + "; see the log");
    }

    @Override
    public Duration remaining() {
        long left = slot.schedule().timeout().toNanos() - (engine.time().nanos() - started);
        return Duration.ofNanos(Math.max(0, left));
    }

    @Override
    public Instant now() {
        return engine.time().now();
    }

    @Override
    public Profile profile() {
        return engine.judge().profile();
    }
}
