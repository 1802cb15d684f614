package dev.muster;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Everything that the engine's lock guards: the checks, and where the engine is in its life. Waits for nothing, and calls
 * nothing foreign.
 */
final class Roster {
    /** Longest time between two ticks, so that a wall clock set to another day is noticed. */
    private static final long LONGEST_SLEEP = Duration.ofHours(1).toNanos();

    private final Judge judge;
    private final Jitter jitter;
    private final Slot[] slots;

    /** Those of the slots whose checks judge what the others found. */
    private final List<Slot> judges = new ArrayList<>(0);

    /** What is asked of the others just now, for which the judges wait. */
    private final List<Run> round = new ArrayList<>(0);

    private Assessment.Phase phase = Assessment.Phase.BUILT;
    private String reason = "";
    private Duration firstRound = Duration.ZERO;
    private LocalDate today;

    /** Made when it is asked for, and anew when something has changed. */
    private Assessment current;

    Roster(Judge judge, List<Slot> slots, Moment now) {
        this.judge = judge;
        this.jitter = new Jitter(now.nanos());
        this.slots = slots.toArray(new Slot[0]);
        for (Slot slot : slots) {
            if (slot.judges()) {
                judges.add(slot);
            }
        }
        this.today = judge.day(now);
        this.current = new Assessment(judge, phase, reason, List.of(), firstRound, today);
    }

    boolean is(Assessment.Phase asked) {
        return phase == asked;
    }

    /** {@return what a report follows from now; the very same as before where nothing has changed} */
    Assessment assessment() {
        if (changed()) {
            List<Slot.View> views = new ArrayList<>(slots.length);
            for (Slot slot : slots) {
                views.add(slot.view());
            }
            current = new Assessment(judge, phase, reason, views, firstRound, today);
        }
        return current;
    }

    private boolean changed() {
        for (Slot slot : slots) {
            if (slot.changed()) {
                return true;
            }
        }
        return !current.is(phase, reason, firstRound, today);
    }

    /** {@return how many checks there are} */
    int size() {
        return slots.length;
    }

    /** {@return the checks; needs no lock} */
    List<Registered> registered() {
        List<Registered> all = new ArrayList<>(slots.length);
        for (Slot slot : slots) {
            all.add(slot.of());
        }
        return all;
    }

    /**
     * Begins all of these that are idle.
     *
     * @param asked gets the runs to wait for, also those that ran before
     */
    void launch(Set<Schedule.Gate> which, Step step, List<Run> asked) {
        if (is(Assessment.Phase.STOPPED)) {
            return;
        }
        step.expect(slots.length);
        for (Slot slot : slots) {
            if (!slot.judges() && which.contains(slot.gate())) {
                if (slot.idle()) {
                    step.begin(slot);
                }
                addAwaited(slot, asked);
            }
        }
        if (!judges.isEmpty()) {
            round.removeIf(Run::settled);
            round.addAll(asked);
            owe(which, !asked.isEmpty());
        }
    }

    /** What is asked once the service listens is judged too, also by those that were asked before. */
    private void owe(Set<Schedule.Gate> which, boolean any) {
        boolean again = any && which.contains(Schedule.Gate.ONCE_LISTENING);
        for (Slot slot : judges) {
            if (again || which.contains(slot.gate())) {
                slot.owe();
            }
            if (again && slot.gatesTheStart() && which.size() == 1) {
                slot.gateAgain();
            }
        }
    }

    /** Asks those that judge the others, if these have answered or their time is up. Called at the end of every step. */
    void askJudges(Step step) {
        for (int i = 0; i < judges.size(); i++) {
            Slot slot = judges.get(i);
            if (slot.owes() && !is(Assessment.Phase.STOPPED) && isRoundOver()) {
                if (slot.idle()) {
                    step.begin(slot);
                } else if (slot.awaited() == null) {
                    slot.passOver();
                }
            }
        }
    }

    private boolean isRoundOver() {
        round.removeIf(Run::settled);
        return round.isEmpty();
    }

    /** {@return whether there are checks that judge the others} */
    boolean hasJudges() {
        return !judges.isEmpty();
    }

    /**
     * Tells what the judges are about to answer.
     *
     * @param asked gets the runs to wait for
     */
    void judging(List<Run> asked) {
        for (Slot slot : judges) {
            addAwaited(slot, asked);
        }
    }

    private static void addAwaited(Slot slot, List<Run> asked) {
        Run awaited = slot.awaited();
        if (awaited != null) {
            asked.add(awaited);
        }
    }

    void roundEnded(long began, Moment now) {
        if (firstRound.isZero()) {
            firstRound = Duration.ofNanos(Math.max(1, now.nanos() - began));
        }
    }

    /** Takes in every answer that lies ready. */
    void collect(Moment now) {
        for (Slot slot : slots) {
            slot.collect(judge, now, jitter);
        }
    }

    /**
     * Calls off the wait for every run that has not answered. A judge that has not been asked yet is asked now, and has no
     * time left where the wait for judges is over too.
     */
    void giveUp(boolean judgesToo, String why, Step step) {
        for (Slot slot : slots) {
            if (!slot.judges()) {
                step.interrupt(slot.overrun(why, judge, step.now()));
            }
        }
        askJudges(step);
        for (int i = 0; judgesToo && i < judges.size(); i++) {
            step.interrupt(judges.get(i).overrun(why, judge, step.now()));
        }
    }

    /** Lets the service serve, or refuses, unless that is decided. */
    void conclude(String objection, Moment now) {
        if (!is(Assessment.Phase.BUILT)) {
            return;
        }
        Assessment assessment = assessment();
        ReadinessReport report = assessment.at(now).report();
        if (objection.isEmpty() && !assessment.refusesStart(report)) {
            phase = Assessment.Phase.SERVING;
            admit();
        } else {
            phase = Assessment.Phase.REFUSED;
            reason = objection;
        }
    }

    private void admit() {
        for (Slot slot : slots) {
            if (slot.gatesTheStart()) {
                slot.admit();
            }
        }
    }

    /** Keeps traffic away while the reason is not empty. Where the start was refused, or all has stopped, nothing changes. */
    void drain(String why) {
        if (is(Assessment.Phase.BUILT) || is(Assessment.Phase.SERVING)) {
            reason = why;
        }
    }

    void stop(Step step) {
        phase = Assessment.Phase.STOPPED;
        reason = "";
        for (Slot slot : slots) {
            step.interrupt(slot.unreturned());
        }
    }

    /** Does what is due. */
    void advance(Step step) {
        if (is(Assessment.Phase.STOPPED)) {
            return;
        }
        Moment now = step.now();
        for (Slot slot : slots) {
            step.interrupt(slot.watch(judge, now));
            if (slot.isDue(now.nanos())) {
                step.begin(slot);
            }
        }
        newDay(judge.day(now));
    }

    /** Waivers end with a day; so what is believed is weighed anew on the next. */
    private void newDay(LocalDate day) {
        if (!day.equals(today)) {
            today = day;
            for (Slot slot : slots) {
                slot.weigh(judge, day);
            }
        }
    }

    /** Says when to look again. */
    void nextEvent(Step step) {
        if (is(Assessment.Phase.STOPPED)) {
            step.sleepForGood();
            return;
        }
        Moment now = step.now();
        long next = judge.waivers().isEmpty() ? LONGEST_SLEEP : Math.min(LONGEST_SLEEP, now.untilTomorrow());
        for (Slot slot : slots) {
            next = Math.min(next, slot.nextEvent(now.nanos()));
        }
        step.wakeAt(now.nanos() + next);
    }
}
