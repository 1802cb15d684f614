package dev.muster;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One run of a check, contained: whatever the check does, the engine gets an answer or the run is seen to hang. */
final class Run implements Runnable, CheckContext {
    private final Engine engine;
    private final Slot slot;
    private final Moment began;

    /** Where it runs now. Guarded by this, like whether that thread was interrupted for this run's sake. */
    private @Nullable Thread thread;

    private boolean interrupted;
    private volatile String threadName = "";

    /** Whether the time was up before an answer came, and whether that became a failure. Written under the engine's lock. */
    private volatile boolean overrun;

    private volatile boolean escalated;
    private volatile boolean returned;

    Run(Engine engine, Slot slot, Moment began) {
        this.engine = engine;
        this.slot = slot;
        this.began = began;
    }

    Slot slot() {
        return slot;
    }

    Registered of() {
        return slot.of();
    }

    long started() {
        return began.nanos();
    }

    Instant startedAt() {
        return began.at();
    }

    boolean overrun() {
        return overrun;
    }

    boolean escalated() {
        return escalated;
    }

    /** {@return whether nobody waits for its answer any more: it came, or its time is up} */
    boolean settled() {
        return overrun || returned;
    }

    void giveUp() {
        overrun = true;
    }

    void returned() {
        returned = true;
    }

    void escalate() {
        escalated = true;
    }

    /** {@return the failure of a run that hangs on} */
    Outcome hangs() {
        Outcome.Failed hangs = Outcome.failed("hangs: running since " + startedAt() + ", its timeout is "
                        + of().schedule().timeout().toMillis() + " ms")
                .expected("an answer within the timeout");
        return threadName.isEmpty()
                ? hangs.fix("its executor never ran it: give it a thread for every check")
                : hangs.fix("take a thread dump and see what the thread " + threadName + " waits for");
    }

    @Override
    public void run() {
        Answer answer = null;
        try {
            take();
            answer = overrun ? null : observed();
        } catch (VirtualMachineError e) {
            answer = Answer.blind(of().self(), "the check threw " + e.getClass().getName());
            throw e;
        } finally {
            release();
            engine.completed(
                    this, answer == null ? Answer.blind(of().self(), "the check ended without an answer") : answer);
        }
    }

    private synchronized void take() {
        Thread current = Thread.currentThread();
        thread = current;
        threadName = current.getName();
    }

    /** The thread goes on to other work: from here on an interrupt would hit that. */
    private synchronized void release() {
        thread = null;
        if (interrupted) {
            boolean ignored = Thread.interrupted();
        }
    }

    synchronized void interrupt() {
        if (thread != null) {
            interrupted = true;
            thread.interrupt();
        }
    }

    private Answer observed() {
        RunEvent event = RunEvent.begin();
        Answer answer = ask();
        event.end(of().id(), answer.judgements());
        return answer;
    }

    private Answer ask() {
        try {
            CheckResult result = of().check().run(this);
            return result == null
                    ? blind("the check returned no result")
                    : engine.cleaner().clean(result, of().self());
        } catch (CannotLookException e) {
            Log.get()
                    .debug(
                            "check {} cannot look:\n{}",
                            of().id(),
                            engine.redactor().trace(e));
            return blind(e.reason());
        } catch (InterruptedException e) {
            return blind("the check was interrupted");
        } catch (VirtualMachineError e) {
            if (e instanceof StackOverflowError) {
                return thrown(e);
            }
            throw e;
        } catch (Throwable e) {
            return thrown(e);
        }
    }

    private Answer thrown(Throwable e) {
        Answer answer = blind("the check threw " + e.getClass().getName() + "; see the log");
        Log.get().warn("check {} threw:\n{}", of().id(), engine.redactor().trace(e));
        return answer;
    }

    private Answer blind(String reason) {
        return engine.cleaner().clean(Answer.blind(of().self(), reason));
    }

    @Override
    public Duration remaining() {
        long left = of().schedule().timeout().toNanos() - (engine.time().nanos() - began.nanos());
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
