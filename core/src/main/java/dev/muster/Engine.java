package dev.muster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Asks checks, believes them or does not, and publishes what follows.
 *
 * <p>One lock guards the {@link Roster}. Neither check nor listener nor executor nor timer is called under it. One alarm
 * drives everything: {@link #run} does what is due and sets the alarm for what comes next. Whatever is published follows
 * from an {@link Assessment} alone.
 */
final class Engine implements Runnable, Step {
    private static final long PAUSE_AFTER_FAULT = Duration.ofSeconds(1).toNanos();
    private static final Step NOTHING = new Nothing();

    private final Time time;
    private final Executor executor;
    private final Judge judge;
    private final Redactor redactor;
    private final Cleaner cleaner;
    private final Notifier notifier;
    private final AlarmClock alarm;
    private final Roster roster;
    private final Board board;
    private final Waiting waiting;
    private final ReentrantLock lock = new ReentrantLock();

    /** How many answers came since a thread began to gather them; zero where none does. */
    private final AtomicInteger arrivals = new AtomicInteger();

    /** How many rounds are being handed to the executor just now. */
    private final AtomicInteger handingOut = new AtomicInteger();

    /** Whether an answer may lie ready that nobody has been sent to take in. */
    private volatile boolean heldBack;

    /** Whether a round has ended. */
    private volatile boolean hadRound;

    Engine(Time time, Threads threads, Judge judge, Redactor redactor, Notifier notifier, List<Slot> slots) {
        this.time = time;
        this.executor = threads.forChecks();
        this.judge = judge;
        this.redactor = redactor;
        this.cleaner = new Cleaner(redactor, judge);
        this.notifier = notifier;
        this.alarm = new AlarmClock(time, this);
        this.roster = new Roster(judge, slots, Moment.of(time));
        this.waiting = new Waiting(lock, roster);
        boolean vouched = threads.own() && time.vouchesForTasks();
        this.board = new Board(time, notifier, vouched, roster.assessment());
    }

    Time time() {
        return time;
    }

    Judge judge() {
        return judge;
    }

    Redactor redactor() {
        return redactor;
    }

    Cleaner cleaner() {
        return cleaner;
    }

    Board board() {
        return board;
    }

    boolean is(Assessment.Phase phase) {
        lock.lock();
        try {
            return roster.is(phase);
        } finally {
            lock.unlock();
        }
    }

    /** Asks all of these that are idle, and waits until each has answered or run out of time. */
    void round(Set<Schedule.Gate> which) throws InterruptedException {
        long began = hadRound ? 0 : time.nanos();
        await(launch(which));
        if (!hadRound) {
            step((now, effects) -> roster.roundEnded(began, now));
            hadRound = true;
        }
    }

    /**
     * Asks all of these that are idle, and does not wait.
     *
     * @return the runs to wait for, also those that ran before
     */
    List<Run> launch(Set<Schedule.Gate> which) {
        List<Run> asked = new ArrayList<>(roster.size());
        step(new Step() {
            @Override
            public void take(Moment now, Effects effects) {
                roster.launch(which, now, effects, asked);
            }
        });
        return asked;
    }

    /** Waits for these runs and for what judges them, and for no later ones: of checks asked often one always runs. */
    void await(List<Run> runs) throws InterruptedException {
        waiting.until(runs);
        if (roster.hasJudges()) {
            List<Run> judging = new ArrayList<>();
            step((now, effects) -> roster.judging(judging));
            waiting.until(judging);
        }
    }

    /** {@return the checks that judge no others, with what a report says of them now} */
    List<OtherCheck> others() {
        return Registered.others(roster.registered(), board.report());
    }

    /**
     * Ends the start, at once for all who look: lets the service serve, or refuses.
     *
     * @param objection what speaks against it, whatever was found; empty for nothing
     * @return whether it may serve; false also if this was closed meanwhile
     */
    boolean conclude(String objection, long began) {
        boolean[] served = {false};
        step(new Step() {
            @Override
            public void take(Moment now, Effects effects) {
                roster.roundEnded(began, now);
                hadRound = true;
                roster.conclude(objection, now);
                served[0] = roster.is(Assessment.Phase.SERVING);
            }
        });
        return served[0];
    }

    /** {@return whether there are checks that judge the others} */
    boolean hasJudges() {
        return roster.hasJudges();
    }

    /** Calls off the wait for every run that has not answered, or for all but those that judge the others. */
    void giveUp(boolean judgesToo, String why) {
        guarded((now, effects) -> roster.giveUp(judgesToo, why, now, effects));
    }

    /** Keeps traffic away while the reason is not empty. */
    void drain(String why) {
        String shown = Printable.shorten(redactor.redact(Printable.escape(why)));
        step((now, effects) -> roster.drain(shown));
    }

    /** Asks nothing any more, and interrupts what runs. */
    void stop() {
        step(new Step() {
            @Override
            public void take(Moment now, Effects effects) {
                roster.stop(effects);
            }
        });
    }

    /**
     * Called when a check has returned, however late, and its answer lies ready to be taken in.
     *
     * @param repeats whether that says what is believed, so that it changes nothing but when this was last seen
     */
    void completed(boolean repeats) {
        if (repeats && heldBack()) {
            return;
        }
        if (arrivals.getAndIncrement() == 0) {
            gather();
        }
    }

    /**
     * An answer that changes nothing waits while a round is being handed out, which an executor may run at once: twenty
     * checks that answer together would else publish twenty times. Whoever hands out takes it in when done, and any step
     * does so before.
     */
    private boolean heldBack() {
        if (!heldBack) {
            heldBack = true;
        }
        return handingOut.get() > 0;
    }

    /** Takes in what lies ready. What arrives meanwhile is left to this thread, so that many share a publication. */
    private void gather() {
        Effects effects = new Effects(this);
        try {
            gather(effects);
            wakeUp(effects);
            tell();
        } catch (Throwable e) {
            fault(e);
        }
        handOut(effects.begun());
    }

    private void gather(Effects effects) {
        try {
            int seen;
            do {
                seen = arrivals.get();
                publish(NOTHING, effects);
            } while (arrivals.addAndGet(-seen) != 0);
        } catch (Throwable e) {
            arrivals.set(0); // the next to arrive begins anew
            throw e;
        }
    }

    private void handOut(List<Run> runs) {
        if (runs.isEmpty()) {
            return;
        }
        handingOut.incrementAndGet();
        for (Run run : runs) {
            execute(run);
        }
        handingOut.decrementAndGet();
        if (heldBack && arrivals.getAndIncrement() == 0) {
            gather();
        }
    }

    /** The alarm rings. */
    @Override
    public void run() {
        guarded(this);
    }

    /** Does what is due. */
    @Override
    public void take(Moment now, Effects effects) {
        roster.advance(now, effects);
    }

    /** A step that must not throw into a timer or a run. A fault in it must not end the ticking, nor stay green. */
    private void guarded(Step change) {
        try {
            step(change);
        } catch (Throwable e) {
            fault(e);
        }
    }

    private void fault(Throwable fault) {
        board.distrust();
        try {
            alarm.ringBy(time.nanos() + PAUSE_AFTER_FAULT);
        } catch (Throwable e) {
            // out of memory, or of a timer: nothing is asked any more, and reports grow stale by themselves
        }
        complain("a step of the engine failed", fault);
    }

    /** Makes a change under the lock and publishes what follows; then does outside the lock what it brings about. */
    private void step(Step change) {
        Effects effects = new Effects(this);
        try {
            publish(change, effects);
            wakeUp(effects);
        } finally {
            for (Run late : effects.late()) {
                late.interrupt();
            }
            handOut(effects.begun());
            tell();
        }
    }

    private void tell() {
        if (notifier.hasNews()) {
            notifier.tell(time.nanos());
        }
    }

    private void publish(Step change, Effects effects) {
        lock.lock();
        try {
            Moment now = Moment.of(time);
            heldBack = false;
            roster.collect(now);
            change.take(now, effects);
            roster.askJudges(now, effects);
            board.post(roster.assessment(), now);
            roster.nextEvent(now, effects);
        } finally {
            waiting.wake();
            lock.unlock();
        }
    }

    private void wakeUp(Effects effects) {
        if (effects.sleep()) {
            alarm.off();
        } else {
            ringBy(effects.next());
        }
    }

    /** A timer that is closed together with the engine may refuse what another thread asks for just then. */
    private void ringBy(long moment) {
        try {
            alarm.ringBy(moment);
        } catch (RejectedExecutionException e) {
            if (!is(Assessment.Phase.STOPPED)) {
                throw e;
            }
        }
    }

    private void execute(Run run) {
        try {
            executor.execute(run);
        } catch (Throwable e) {
            board.distrust();
            run.refused(Answer.blind(run.of().self(), "no thread to run on"));
            complain("an executor did not take check " + run.of().id(), e);
        }
    }

    /** Whatever the log does, the other checks must still be asked. */
    private void complain(String what, Throwable thrown) {
        try {
            Log.get().error("{}:\n{}", what, redactor.trace(thrown));
        } catch (Throwable e) {
            board.distrust();
        }
    }
}
