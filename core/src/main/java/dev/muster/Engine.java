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
final class Engine implements Runnable {
    private static final long PAUSE_AFTER_FAULT = Duration.ofSeconds(1).toNanos();

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

    /** Asks all of these that are idle, and waits until each has answered or run out of time. */
    void round(Set<Schedule.Gate> which) throws InterruptedException {
        long began = hadRound ? 0 : time.nanos();
        await(launch(which));
        if (!hadRound) {
            try (Step step = begin()) {
                roster.roundEnded(began, step.now());
            }
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
        try (Step step = begin()) {
            roster.launch(which, step, asked);
        }
        return asked;
    }

    /** Waits for these runs and for what judges them, and for no later ones: of checks asked often one always runs. */
    void await(List<Run> runs) throws InterruptedException {
        waiting.until(runs);
        if (roster.hasJudges()) {
            waiting.untilJudged();
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
        try (Step step = begin()) {
            roster.roundEnded(began, step.now());
            hadRound = true;
            roster.conclude(objection, step.now());
            return roster.is(Assessment.Phase.SERVING);
        }
    }

    /** {@return whether there are checks that judge the others} */
    boolean hasJudges() {
        return roster.hasJudges();
    }

    /** Calls off the wait for every run that has not answered, or for all but those that judge the others. */
    void giveUp(boolean judgesToo, String why) {
        try (Step step = begin()) {
            roster.giveUp(judgesToo, why, step);
        } catch (Throwable e) {
            fault(e);
        }
    }

    /** Keeps traffic away while the reason is not empty. */
    void drain(String why) {
        String shown = Printable.shorten(redactor.redact(Printable.escape(why)));
        Step step = begin();
        try {
            roster.drain(shown);
        } finally {
            end(step);
        }
    }

    /** Asks nothing any more, and interrupts what runs. */
    void stop() {
        try (Step step = begin()) {
            roster.stop(step);
        }
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
        List<Run> begun = new ArrayList<>(0);
        try {
            gather(begun);
            tell();
        } catch (Throwable e) {
            fault(e);
        }
        handOut(begun);
    }

    private void gather(List<Run> begun) {
        try {
            int seen;
            do {
                seen = arrivals.get();
                takeIn(begun);
            } while (arrivals.addAndGet(-seen) != 0);
        } catch (Throwable e) {
            arrivals.set(0); // the next to arrive begins anew
            throw e;
        }
    }

    /** A step that changes nothing but what it takes in; the runs that it begins are handed out later. */
    private void takeIn(List<Run> begun) {
        Step step = begin();
        try {
            publish(step);
            wakeUp(step);
        } finally {
            begun.addAll(step.begun());
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

    /** The alarm rings. Must not throw into the timer, and a fault must neither end the ticking nor stay green. */
    @Override
    public void run() {
        try (Step step = begin()) {
            roster.advance(step);
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

    /** Begins a step: takes the lock, and in what lies ready. */
    private Step begin() {
        lock.lock();
        try {
            Step step = new Step(this, Moment.of(time));
            heldBack = false;
            roster.collect(step.now());
            return step;
        } catch (Throwable e) {
            unlock();
            throw e;
        }
    }

    /** Ends a step: publishes what follows from it, then does outside the lock what it brings about. */
    void end(Step step) {
        try {
            publish(step);
            wakeUp(step);
        } finally {
            for (Run late : step.late()) {
                late.interrupt();
            }
            handOut(step.begun());
            tell();
        }
    }

    private void tell() {
        if (notifier.hasNews()) {
            notifier.tell(time.nanos());
        }
    }

    private void publish(Step step) {
        try {
            roster.askJudges(step);
            board.post(roster.assessment(), step.now());
            roster.nextEvent(step);
        } finally {
            unlock();
        }
    }

    private void unlock() {
        try {
            waiting.wake();
        } finally {
            lock.unlock();
        }
    }

    /** A timer that is closed together with the engine may refuse what another thread asks for just then. */
    private void wakeUp(Step step) {
        if (step.sleep()) {
            alarm.off();
            return;
        }
        try {
            alarm.ringBy(step.next());
        } catch (RejectedExecutionException e) {
            if (board.report().state() != State.STOPPED) {
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
