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
    /** What {@link #nextEvent} says when nothing will ever happen. */
    static final long NEVER = Long.MAX_VALUE;

    /** Longest time between two ticks, so that a wall clock set to another day is noticed. */
    private static final long LONGEST_SLEEP = Duration.ofHours(1).toNanos();

    private final Judge judge;
    private final Jitter jitter;
    private final List<Slot> slots;
    private Assessment.Phase phase = Assessment.Phase.BUILT;
    private String reason = "";
    private Duration firstRound = Duration.ZERO;
    private LocalDate today;

    Roster(Judge judge, List<Slot> slots, Moment now) {
        this.judge = judge;
        this.jitter = new Jitter(now.nanos());
        this.slots = List.copyOf(slots);
        this.today = judge.day(now);
    }

    boolean is(Assessment.Phase asked) {
        return phase == asked;
    }

    Assessment assessment() {
        List<Slot.View> views = new ArrayList<>(slots.size());
        for (Slot slot : slots) {
            views.add(slot.view());
        }
        return new Assessment(judge, phase, reason, List.copyOf(views), firstRound, today);
    }

    /**
     * Begins all of these that are idle.
     *
     * @return the runs to wait for, also those that ran before
     */
    List<Run> launch(Set<Schedule.Gate> which, Moment now, Effects effects) {
        List<Run> asked = new ArrayList<>();
        for (Slot slot : is(Assessment.Phase.STOPPED) ? List.<Slot>of() : slots) {
            if (which.contains(slot.of().schedule().gate())) {
                if (slot.idle()) {
                    effects.begin(slot, now);
                }
                if (slot.awaited().isPresent()) {
                    asked.add(slot.awaited().get());
                }
            }
        }
        return asked;
    }

    boolean hadRound() {
        return !firstRound.isZero();
    }

    void roundEnded(long began, Moment now) {
        if (firstRound.isZero()) {
            firstRound = Duration.ofNanos(Math.max(1, now.nanos() - began));
        }
    }

    void end(Run run, Answer answer, Moment now) {
        run.slot().end(run, answer, judge, now, jitter);
    }

    /** Calls off the wait for every run that has not answered. */
    void giveUp(String why, Moment now, Effects effects) {
        for (Slot slot : slots) {
            effects.interrupt(slot.overrun(why, judge, now));
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

    void stop(Effects effects) {
        phase = Assessment.Phase.STOPPED;
        reason = "";
        for (Slot slot : slots) {
            effects.interrupt(slot.unreturned());
        }
    }

    /** Does what is due. */
    void advance(Moment now, Effects effects) {
        if (is(Assessment.Phase.STOPPED)) {
            return;
        }
        for (Slot slot : slots) {
            effects.interrupt(slot.watch(judge, now));
            if (slot.isDue(now.nanos())) {
                effects.begin(slot, now);
            }
        }
        newDay(judge.day(now));
    }

    /** Waivers end with a day; so what is believed is weighed anew on the next. */
    private void newDay(LocalDate day) {
        if (!day.equals(today)) {
            today = day;
            slots.forEach(slot -> slot.weigh(judge, day));
        }
    }

    /** {@return when to look again, in the engine's nanoseconds from now} */
    long nextEvent(Moment now) {
        if (is(Assessment.Phase.STOPPED)) {
            return NEVER;
        }
        long next = judge.waivers().isEmpty() ? LONGEST_SLEEP : Math.min(LONGEST_SLEEP, now.untilTomorrow());
        for (Slot slot : slots) {
            next = Math.min(next, slot.nextEvent(now.nanos()));
        }
        return next;
    }
}
