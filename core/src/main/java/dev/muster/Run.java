package dev.muster;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of a check, contained: whatever the check does, the engine gets an answer or the run is seen to hang. */
final class Run implements Runnable, CheckContext {
    private final Engine engine;
    private final Slot slot;
    private final Moment began;

    /** What is believed, where the last answer said the same; else empty. */
    private final List<Judgement> expected;

    private final Seat seat = new Seat();

    /** What came of it: lies here until a step of the engine takes it in. Written before the seat is left. */
    private @Nullable Answer answer;

    /** When the check returned, in the engine's nanoseconds. Written before the seat is left. */
    private long ended;

    /** Whether the answer is what was expected. Written before the seat is left. */
    private boolean repeats;

    /** Whether the time was up before an answer came, and whether that became a failure. Written under the engine's lock. */
    private volatile boolean overrun;

    /** Guarded by the engine's lock, like whether its answer has been taken in. */
    private boolean escalated;

    private boolean returned;

    Run(Engine engine, Slot slot, Moment began, List<Judgement> expected) {
        this.engine = engine;
        this.slot = slot;
        this.began = began;
        this.expected = expected;
        this.ended = began.nanos();
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

    long ended() {
        return ended;
    }

    /** {@return what came of it; null while its check has not returned} */
    @Nullable
    Answer answer() {
        return seat.isLeft() ? answer : null;
    }

    /** {@return whether its answer says just what is believed, so that it changes nothing but when this was last seen} */
    boolean repeats() {
        return repeats;
    }

    /** Ends here with this answer, unless some thread runs it all the same. */
    void refused(Answer said) {
        if (seat.take()) {
            end(said);
        }
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
        String where = seat.threadName();
        return where.isEmpty()
                ? hangs.fix("its executor never ran it: give it a thread for every check")
                : hangs.fix("take a thread dump and see what the thread " + where + " waits for");
    }

    @Override
    public void run() {
        if (!seat.take()) {
            return; // an executor that runs it twice, or that refused it and runs it all the same
        }
        Answer said = null;
        try {
            said = overrun ? null : observed();
            ended = engine.time().nanos();
        } catch (VirtualMachineError e) {
            said = Answer.blind(of().self(), "the check threw " + e.getClass().getName());
            throw e;
        } finally {
            end(said == null ? Answer.blind(of().self(), "the check ended without an answer") : said);
        }
    }

    private void end(Answer said) {
        repeats = same(said.judgements(), expected);
        answer = said;
        seat.leave();
        engine.completed(repeats);
    }

    private static boolean same(List<Judgement> said, List<Judgement> expected) {
        int size = said.size();
        boolean same = size == expected.size();
        for (int i = 0; same && i < size; i++) {
            same = said.get(i).equals(expected.get(i));
        }
        return same;
    }

    void interrupt() {
        seat.interrupt();
    }

    private Answer observed() {
        RunEvent.CheckRun event = RunEvent.begin();
        Answer said = ask();
        if (event != null) {
            event.end(of().id(), said.judgements());
        }
        return said;
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

    @Override
    public List<OtherCheck> others() {
        return of().judgesOthers() ? engine.others() : List.of();
    }

    @Override
    public Redactor redactor() {
        return Redactor.all(List.of(engine.redactor()));
    }
}
