package dev.muster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks checks, believes them or does not, and publishes what follows.
 *
 * <p>One lock guards the slots and the phase. No check and no listener runs under it. One alarm drives everything:
 * {@link #tick} does what is due and sets the alarm for what comes next. Whatever is published follows from an {@link
 * Assessment} alone.
 */
final class Engine {
    private static final Logger log = LoggerFactory.getLogger(Engine.class);
    /** Longest time between two ticks, so that a clock set to another day is noticed. */
    private static final long LONGEST_SLEEP = Duration.ofHours(1).toNanos();

    private static final long PAUSE_AFTER_FAULT = Duration.ofSeconds(1).toNanos();

    private final Time time;
    private final Executor executor;
    private final Judge judge;
    private final Redactor redactor;
    private final Cleaner cleaner;
    private final Notifier notifier;
    private final Jitter jitter;
    private final List<Slot> slots;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile Assessment.Snapshot snapshot;
    private Assessment.Phase phase = Assessment.Phase.BUILT;
    private String reason = "";
    private Duration firstRound = Duration.ZERO;
    private LocalDate today;
    private ReadinessReport told;
    private Time.@Nullable Alarm alarm;
    private long alarmAt;
    /** Whether alarms are sure to come. False for good once a tick has failed. */
    private boolean vouched;

    Engine(
            Time time,
            Executor executor,
            boolean vouched,
            Judge judge,
            Redactor redactor,
            List<ReadinessListener> listeners,
            List<Slot> slots) {
        this.time = time;
        this.executor = executor;
        this.vouched = vouched;
        this.judge = judge;
        this.redactor = redactor;
        this.cleaner = new Cleaner(redactor);
        this.notifier = new Notifier(listeners, executor, redactor);
        this.jitter = new Jitter(time.nanos());
        this.slots = List.copyOf(slots);
        Instant now = time.now();
        this.today = LocalDate.ofInstant(now, time.zone());
        this.snapshot = new Assessment(judge, phase, reason, views(), firstRound, vouched).at(now, today, time.nanos());
        this.told = snapshot.report();
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

    /** One volatile read; the clock is looked at only where no timer vouches that an old report is replaced in time. */
    ReadinessReport report() {
        Assessment.Snapshot current = snapshot;
        return current.expires() && current.expiredAt(time.nanos()) ? renewed(current) : current.report();
    }

    /** Does not wait for the lock: whoever holds it may be stuck, and that is what must be seen here. */
    @SuppressWarnings("ReferenceEquality") // whether it is the very snapshot, not one like it
    private ReadinessReport renewed(Assessment.Snapshot old) {
        Instant now = time.now();
        Assessment.Snapshot next = old.basis().at(now, LocalDate.ofInstant(now, time.zone()), time.nanos());
        if (lock.tryLock()) {
            try {
                snapshot = snapshot == old ? next : snapshot;
            } finally {
                lock.unlock();
            }
        }
        return next.report();
    }

    /** Asks all of these that are idle, and waits until each has answered or run out of time. */
    void round(Predicate<Slot> which) throws InterruptedException {
        long began = time.nanos();
        launch(which);
        await(which);
        locked(() -> {
            if (firstRound.isZero()) {
                firstRound = Duration.ofNanos(Math.max(1, time.nanos() - began));
            }
            publish();
        });
        notifier.tell();
    }

    /** Asks all of these that are idle, and does not wait. */
    void launch(Predicate<Slot> which) {
        List<Run> runs = new ArrayList<>();
        locked(() -> {
            if (phase != Assessment.Phase.STOPPED) {
                for (Slot slot : slots) {
                    if (slot.running() == null && which.test(slot)) {
                        runs.add(begin(slot));
                    }
                }
            }
        });
        runs.forEach(this::execute);
        locked(() -> arm(time.nanos()));
    }

    private void await(Predicate<Slot> which) throws InterruptedException {
        lock.lock();
        try {
            while (phase != Assessment.Phase.STOPPED
                    && slots.stream().anyMatch(slot -> slot.busy() && which.test(slot))) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Calls off the wait for every run that has not answered. */
    void giveUp(String why) {
        List<Run> late = new ArrayList<>();
        locked(() -> {
            for (Slot slot : slots) {
                Run run = slot.running();
                if (run != null && !run.overrun) {
                    late.add(run);
                    overrun(slot, run, why);
                }
            }
            publish();
            changed.signalAll();
        });
        late.forEach(Run::interrupt);
    }

    /** Moves on to another phase of life from one of these, and says why; from any other nothing happens. */
    void enter(Assessment.Phase next, String why, Set<Assessment.Phase> from) {
        locked(() -> {
            if (from.contains(phase)) {
                phase = next;
                reason = Printable.shorten(redactor.redact(Printable.escape(why)));
                if (next == Assessment.Phase.STOPPED) {
                    disarm();
                }
                publish();
                changed.signalAll();
            }
        });
        notifier.tell();
    }

    /** {@return whether something is believed of these that keeps the start from passing} */
    boolean refuses(Predicate<Slot> which) {
        lock.lock();
        try {
            return slots.stream().anyMatch(slot -> which.test(slot) && slot.refuses());
        } finally {
            lock.unlock();
        }
    }

    /** Lets these pass the start: what they find from now on refuses nothing. */
    void admit(Predicate<Slot> which) {
        locked(() -> {
            slots.stream().filter(which).forEach(Slot::admit);
            publish();
            arm(time.nanos());
        });
    }

    /** Called by a run when its check has returned, however late. */
    void completed(Run run, CheckResult result) {
        locked(() -> {
            long now = time.nanos();
            Slot slot = run.slot();
            if (!run.overrun) {
                record(slot, result, now, Duration.ofNanos(now - run.started()));
            }
            slot.end(now, jitter);
            publish();
            arm(now);
            changed.signalAll();
        });
        notifier.tell();
    }

    /** Does what is due. A fault in here must not end the ticking, and from then on no timer is trusted. */
    private void tick() {
        try {
            List<Run> late = new ArrayList<>();
            List<Run> runs = new ArrayList<>();
            locked(() -> advance(late, runs));
            late.forEach(Run::interrupt);
            runs.forEach(this::execute);
            notifier.tell();
        } catch (Throwable e) {
            locked(() -> recover());
            log.error("a tick of the engine failed:\n{}", redactor.trace(e));
        }
    }

    private void recover() {
        vouched = false;
        publish();
        alarm = time.after(Duration.ofNanos(PAUSE_AFTER_FAULT), this::tick);
        alarmAt = time.nanos() + PAUSE_AFTER_FAULT;
    }

    private void advance(List<Run> late, List<Run> runs) {
        alarm = null;
        if (phase == Assessment.Phase.STOPPED) {
            return;
        }
        long now = time.nanos();
        for (Slot slot : slots) {
            Run run = slot.running();
            if (run != null) {
                watch(slot, run, now, late);
            } else if (slot.isDue(now)) {
                runs.add(begin(slot));
            }
        }
        newDay();
        publish();
        arm(now);
        if (!late.isEmpty()) {
            changed.signalAll();
        }
    }

    private void watch(Slot slot, Run run, long now, List<Run> late) {
        long runs = now - run.started();
        Duration timeout = slot.schedule().timeout();
        if (!run.overrun && runs >= timeout.toNanos()) {
            late.add(run);
            overrun(slot, run, "no answer within " + timeout.toMillis() + " ms");
        } else if (run.overrun && !run.escalated && runs >= slot.hungAfter()) {
            run.escalated = true;
            Outcome hung = Outcome.failed("hangs: running since " + run.startedAt() + ", its timeout is "
                            + timeout.toMillis() + " ms")
                    .expected("an answer within the timeout")
                    .fix("take a thread dump and see what the thread " + Workers.NAME + "-* of this check waits for");
            record(slot, new CheckResult(List.of(new Judgement(slot.self(), hung))), now, Duration.ofNanos(runs));
        }
    }

    private void overrun(Slot slot, Run run, String why) {
        run.overrun = true;
        long now = time.nanos();
        record(slot, slot.blind(why), now, Duration.ofNanos(now - run.started()));
    }

    private void record(Slot slot, CheckResult result, long now, Duration took) {
        slot.record(result, cleaner, judge, today, time.now(), now, took);
    }

    private Run begin(Slot slot) {
        Run run = new Run(this, slot, time.nanos(), time.now());
        slot.begin(run);
        return run;
    }

    private void execute(Run run) {
        try {
            executor.execute(run);
        } catch (RejectedExecutionException | OutOfMemoryError e) {
            log.warn("check {} found no thread to run on", run.slot().check().id());
            completed(run, run.slot().blind("no thread to run on"));
        }
    }

    /** Waivers end with a day; so what is believed is weighed anew on the next. */
    private void newDay() {
        LocalDate day = LocalDate.ofInstant(time.now(), time.zone());
        if (!day.equals(today)) {
            today = day;
            slots.forEach(slot -> slot.weigh(judge, day));
        }
    }

    private List<Slot.View> views() {
        return slots.stream().map(Slot::view).toList();
    }

    private void publish() {
        Assessment.Snapshot next =
                new Assessment(judge, phase, reason, views(), firstRound, vouched).at(time.now(), today, time.nanos());
        snapshot = next;
        if (told.state() != next.report().state()) {
            notifier.add(told, next.report());
            told = next.report();
        }
    }

    private void arm(long now) {
        if (phase == Assessment.Phase.STOPPED) {
            return;
        }
        long next = LONGEST_SLEEP;
        for (Slot slot : slots) {
            next = Math.min(next, slot.nextEvent(now));
        }
        if (alarm == null || now + next - alarmAt < 0) {
            disarm();
            alarm = time.after(Duration.ofNanos(Math.max(0, next)), this::tick);
            alarmAt = now + next;
        }
    }

    private void disarm() {
        if (alarm != null) {
            alarm.cancel();
            alarm = null;
        }
    }

    private void locked(Runnable step) {
        lock.lock();
        try {
            step.run();
        } finally {
            lock.unlock();
        }
    }
}
