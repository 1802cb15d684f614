package dev.muster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the engine keeps of one check. Mutable; everything is guarded by the engine's lock, but for the final fields. */
final class Slot {
    /** A run that hangs on for this many timeouts is a failure. */
    static final int HUNG_AFTER_TIMEOUTS = 10;

    /**
     * How soon a check without an interval is asked again where one answer is not enough: it came too late, or it keeps
     * the service from traffic.
     */
    static final Duration AGAIN = Duration.ofSeconds(30);

    private final Registered of;
    private final Schedule schedule;
    private final long timeout;
    private final boolean repeated;
    private final long lasts;
    private final Memory memory;

    private List<Verdict> verdicts = List.of();

    /** Whether these are not of what is believed now: memory may run out in between. */
    private boolean unweighed;

    /** Whether a run has returned in time, and when the last did, in the engine's nanoseconds. */
    private boolean hasRun;

    private long lastNanos;
    private boolean admitted;

    /** Whether it judges others, and is to be asked when those have answered. */
    private boolean owes;

    /** Whether it judged others in the first step, and has to let the second pass as well. */
    private boolean gatesBoth;

    /** Whether its answer of the second step is still awaited. */
    private boolean awaitsSecond;

    private @Nullable Run running;

    /** When to ask next, where {@link #scheduled}. */
    private long due;

    private boolean scheduled;

    /**
     * The last that was made. It alone holds when and how long the last run was: each store of a reference into what lives
     * long costs a fence with G1, so there is one for each answer.
     */
    private View view;

    /** Whether something has changed that it shows, so that it has to be made anew. */
    private boolean outdated;

    /** Whether another has been made, or has to be, since it was last asked for. */
    private boolean changed = true;

    /**
     * What the rest of the engine sees of a slot: immutable.
     *
     * @param staleAt when, in the engine's nanoseconds, this is too old to be believed
     * @param ages whether it ever is
     * @param admitted whether this check has let the start pass, so that what it finds now refuses nothing
     * @param answered whether it has said what is asked of it in this step of the start
     */
    record View(CheckStatus status, Registered of, long staleAt, boolean ages, boolean admitted, boolean answered) {}

    Slot(Registered of) {
        this.of = of;
        this.schedule = of.schedule();
        this.timeout = schedule.timeout().toNanos();
        this.repeated = schedule.interval().isPresent();
        this.lasts = schedule.stale().orElse(Duration.ZERO).toNanos();
        this.memory = new Memory(schedule);
        this.view = look(Optional.empty(), Duration.ZERO);
    }

    Registered of() {
        return of;
    }

    /** {@return whether {@link #view} has changed since it was last asked for} */
    boolean changed() {
        return changed;
    }

    View view() {
        if (outdated) {
            view = look(view.status().lastRun(), view.status().took());
        }
        changed = false;
        return view;
    }

    /** {@return which step of the start it belongs to} */
    Schedule.Gate gate() {
        return schedule.gate();
    }

    /** {@return whether the start waits for it} */
    boolean gatesTheStart() {
        return gate() == Schedule.Gate.BEFORE_SERVING;
    }

    boolean idle() {
        return running == null;
    }

    boolean isDue(long now) {
        return scheduled && running == null && now - due >= 0;
    }

    /** {@return the run whose answer is still awaited; null where there is none} */
    @Nullable
    Run awaited() {
        Run run = running;
        return run == null || run.overrun() ? null : run;
    }

    /** {@return the run that has not returned, be it that nobody waits for it any more} */
    Optional<Run> unreturned() {
        return Optional.ofNullable(running);
    }

    void begin(Run run) {
        running = run;
        scheduled = false;
        owes = false;
    }

    /** {@return whether it is asked after the others} */
    boolean judges() {
        return of.judgesOthers();
    }

    /** It is to be asked when the others have answered, and not before by its schedule. */
    void owe() {
        owes = true;
        scheduled = false;
    }

    boolean owes() {
        return owes;
    }

    /** What it says of checks that look once the service listens counts as theirs: it may keep the instance from traffic. */
    void gateAgain() {
        gatesBoth = true;
        awaitsSecond = true;
        admitted = false;
        touch();
    }

    /** It hangs, so it cannot be asked: what was said when its time was up stands. */
    void passOver() {
        owes = false;
        awaitsSecond = false;
        touch();
    }

    /** {@return what the next answer will say if nothing has changed; empty where that is not known} */
    List<Judgement> expected() {
        return memory.expected();
    }

    /**
     * Takes in what the last run answered, if it has, unless that came too late to be believed. The next run is due after
     * a pause, which is shorter while something is wrong.
     */
    void collect(Judge judge, Moment now, Jitter jitter) {
        Run run = running;
        Answer answer = run == null ? null : run.answer();
        if (run == null || answer == null) {
            return;
        }
        running = null;
        run.returned();
        due = run.ended() + AGAIN.toNanos(); // should what follows fail, so that the answer is lost
        scheduled = true;
        touch();
        LocalDate day = judge.day(now); // first: a clock that fails must not part what is believed from its verdicts
        if (!run.overrun()) {
            hasRun = true;
            lastNanos = run.ended();
            follow(memory.take(answer, run.repeats()), judge, day);
            view = look(now.before(now.nanos() - run.ended()), Duration.ofNanos(run.ended() - run.started()));
        }
        Optional<Duration> pause = pause(run.overrun());
        scheduled = pause.isPresent();
        if (pause.isPresent()) {
            due = run.ended() + jitter.around(pause.get());
        }
    }

    private Optional<Duration> pause(boolean late) {
        Optional<Duration> usual = schedule.interval();
        if (!memory.wrong()) {
            return usual;
        }
        if (schedule.whileFailing().isPresent() || usual.isPresent()) {
            return schedule.whileFailing().isPresent() ? schedule.whileFailing() : usual;
        }
        boolean holdsBack = gatesTraffic() && !admitted;
        return late || holdsBack ? Optional.of(AGAIN) : Optional.empty();
    }

    /**
     * Looks whether what runs takes too long.
     *
     * @return the run to interrupt, if its time is up just now
     */
    Optional<Run> watch(Judge judge, Moment now) {
        Run run = running;
        if (run == null) {
            return Optional.empty();
        }
        long runs = now.nanos() - run.started();
        if (!run.overrun() && runs >= timeout) {
            return overrun("no answer within " + schedule.timeout().toMillis() + " ms", judge, now);
        }
        if (run.overrun() && !run.escalated() && runs >= hungAfter()) {
            LocalDate day = judge.day(now);
            run.escalate();
            follow(memory.insist(Answer.late(of.self(), run.hangs())), judge, day);
            touch();
        }
        return Optional.empty();
    }

    /**
     * Calls off the wait for what runs.
     *
     * @return the run to interrupt, if there was any
     */
    Optional<Run> overrun(String why, Judge judge, Moment now) {
        Run late = awaited();
        if (late != null) {
            LocalDate day = judge.day(now);
            late.giveUp();
            Answer none = Answer.late(of.self(), Outcome.inconclusive(why));
            follow(memory.take(none, false), judge, day);
            touch();
        }
        return Optional.ofNullable(late);
    }

    /** {@return when something is to be done about this slot, as nanoseconds from now; the longest time for never} */
    long nextEvent(long now) {
        long next = ages() && staleAt() - now > 0 ? staleAt() - now : Long.MAX_VALUE;
        Run run = running;
        if (run == null) {
            return scheduled ? Math.min(next, due - now) : next;
        }
        if (run.escalated()) {
            return next;
        }
        long limit = run.overrun() ? hungAfter() : timeout;
        return Math.min(next, run.started() + limit - now);
    }

    private long hungAfter() {
        return timeout * HUNG_AFTER_TIMEOUTS;
    }

    private boolean gatesTraffic() {
        return gatesBoth || gate() == Schedule.Gate.ONCE_LISTENING;
    }

    /**
     * Follows what the memory has taken in.
     *
     * @param anew whether something else is believed now
     */
    private void follow(boolean anew, Judge judge, LocalDate day) {
        awaitsSecond &= owes;
        unweighed |= anew;
        if (unweighed) {
            weigh(judge, day);
        } else {
            admitIfFit();
        }
    }

    private void admitIfFit() {
        if (gatesTraffic() && !awaitsSecond) {
            admitted |= verdicts.stream().noneMatch(Verdict::refusesStart)
                    && memory.believed().stream().anyMatch(judgement -> !judgement.inconclusive());
        }
    }

    /** Judges anew what is believed, as a new day or a new answer demands. */
    void weigh(Judge judge, LocalDate day) {
        verdicts = judge.verdicts(of, memory.believed(), day);
        unweighed = false;
        admitIfFit();
        touch();
    }

    void admit() {
        admitted = !gatesBoth;
        touch();
    }

    private void touch() {
        outdated = true;
        changed = true;
    }

    private View look(Optional<Instant> lastRun, Duration took) {
        outdated = false;
        Optional<Instant> since =
                running != null && running.overrun() ? Optional.of(running.startedAt()) : Optional.empty();
        CheckStatus status = new CheckStatus(
                of.id(),
                of.scope(),
                verdicts,
                memory.unconfirmed(),
                lastRun,
                took,
                since,
                of.rules().size());
        return new View(status, of, staleAt(), ages(), admitted, status.answered() && !awaitsSecond);
    }

    private boolean ages() {
        return repeated && hasRun;
    }

    private long staleAt() {
        return lastNanos + lasts;
    }
}
