package dev.muster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything a report follows from, but for the time. Immutable; {@link #at} is a pure function of this and of a moment,
 * so that any thread can find out, without a lock, that a report has grown too old.
 *
 * @param judge profile, policy and waivers
 * @param phase where the engine is in its life
 * @param reason why it drains, or why the start was refused; else empty
 * @param slots the checks
 * @param firstRound how long the first round took; zero until it is over
 * @param day for which the slots' verdicts were weighed
 */
record Assessment(Judge judge, Phase phase, String reason, List<Slot.View> slots, Duration firstRound, LocalDate day) {
    private static final long NEVER = Long.MAX_VALUE;

    /** Where an engine is in its life. */
    enum Phase {
        BUILT,
        REFUSED,
        SERVING,
        STOPPED
    }

    /** {@return whether this holds of an engine that is there in its life} */
    boolean is(Phase now, String why, Duration round, LocalDate today) {
        return phase == now && reason.equals(why) && firstRound.equals(round) && day.equals(today);
    }

    /** {@return what to report at this moment} */
    Snapshot at(Moment now) {
        List<CheckStatus> checks = new ArrayList<>(slots.size() + 1);
        LocalDate today = judge.day(now);
        boolean sameDay = today.equals(day);
        boolean answered = true;
        long lasts = judge.waivers().isEmpty() ? NEVER : now.untilTomorrow();
        for (int i = 0; i < slots.size(); i++) {
            Slot.View slot = slots.get(i);
            long left = slot.ages() ? slot.staleAt() - now.nanos() : NEVER;
            CheckStatus status = left > 0 ? slot.status() : stale(slot);
            checks.add(sameDay ? status : weighed(status, slot, today));
            answered &= slot.answered();
            lasts = left > 0 ? Math.min(lasts, left) : lasts;
        }
        if (!judge.waivers().isEmpty()) {
            checks.add(waivers(checks, answered, today));
        }
        return new Snapshot(report(checks, answered, now), this, now.nanos() + lasts, lasts != NEVER);
    }

    private ReadinessReport report(List<CheckStatus> checks, boolean answered, Moment now) {
        boolean refused = phase == Phase.REFUSED;
        return new ReadinessReport(
                state(checks, answered), judge.profile(), now.at(), reason, refused, firstRound, List.copyOf(checks));
    }

    private State state(List<CheckStatus> checks, boolean answered) {
        if (phase == Phase.STOPPED) {
            return State.STOPPED;
        }
        if (phase == Phase.REFUSED) {
            return State.NOT_READY;
        }
        return reason.isEmpty() ? seen(checks, answered) : State.DRAINING;
    }

    private State seen(List<CheckStatus> checks, boolean answered) {
        return firstRound.isZero() || !answered ? State.STARTING : worst(checks);
    }

    private State worst(List<CheckStatus> checks) {
        State worst = State.READY;
        for (int i = 0; i < checks.size(); i++) {
            boolean admitted = i < slots.size() ? slots.get(i).admitted() : phase == Phase.SERVING;
            List<Verdict> verdicts = checks.get(i).verdicts();
            for (int j = 0; j < verdicts.size(); j++) {
                State state = state(verdicts.get(j).consequence(), admitted);
                worst = state.compareTo(worst) > 0 ? state : worst;
            }
        }
        return worst;
    }

    private static State state(Consequence consequence, boolean admitted) {
        if (consequence == Consequence.TOLD) {
            return State.READY;
        }
        boolean refused = consequence == Consequence.REFUSES_START && !admitted;
        return refused || consequence == Consequence.LEAVES_TRAFFIC ? State.NOT_READY : State.DEGRADED;
    }

    /** {@return whether this keeps the start from passing: something was found by what is asked before serving} */
    boolean refusesStart(ReadinessReport report) {
        for (int i = 0; i < report.checks().size(); i++) {
            boolean asked = i >= slots.size() || slots.get(i).of().schedule().gate() == Schedule.Gate.BEFORE_SERVING;
            if (asked && report.checks().get(i).refusesStart()) {
                return true;
            }
        }
        return false;
    }

    /** What has not been looked at for too long is not known; what was failing then stays failing. */
    private CheckStatus stale(Slot.View slot) {
        String since = slot.status().lastRun().map(Instant::toString).orElse("ever");
        Judgement blind = new Judgement(slot.of().self(), Outcome.inconclusive("stale: last answered at " + since));
        List<Verdict> verdicts = new ArrayList<>(judge.verdicts(slot.of(), List.of(blind), day));
        slot.status().verdicts().stream()
                .filter(verdict -> verdict.finding().isPresent())
                .forEach(verdicts::add);
        return slot.status().withVerdicts(verdicts);
    }

    /** Waivers end with a day. */
    private CheckStatus weighed(CheckStatus status, Slot.View slot, LocalDate today) {
        List<Judgement> believed =
                status.verdicts().stream().map(Verdict::judgement).toList();
        return status.withVerdicts(judge.verdicts(slot.of(), believed, today));
    }

    private CheckStatus waivers(List<CheckStatus> checks, boolean answered, LocalDate today) {
        List<Judgement> all = checks.stream()
                .flatMap(check -> check.verdicts().stream())
                .map(Verdict::judgement)
                .toList();
        boolean complete = answered && all.stream().noneMatch(Judgement::inconclusive);
        List<Judgement> judged = judge.waivers().judge(all, complete, today);
        return new CheckStatus(
                WaiverBook.ID,
                Scope.POSTURE,
                judge.verdicts(WaiverBook.ID, Scope.POSTURE, judged, today),
                List.of(),
                Optional.empty(),
                Duration.ZERO,
                Optional.empty(),
                WaiverBook.RULES.size());
    }
}
