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
 * @param reason why it drains; else empty
 * @param slots the checks
 * @param firstRound how long the first round took
 * @param vouched whether the timer is sure to have a report replaced before it expires
 */
record Assessment(
        Judge judge, Phase phase, String reason, List<Slot.View> slots, Duration firstRound, boolean vouched) {
    /** Where an engine is in its life. */
    enum Phase {
        BUILT,
        REFUSED,
        SERVING,
        DRAINING,
        STOPPED
    }

    /**
     * A report and how long it may be believed.
     *
     * @param validUntil in the engine's nanoseconds
     * @param expires whether readers must look at the clock; not so where nothing ages, or the timer vouches for it
     */
    record Snapshot(ReadinessReport report, Assessment basis, long validUntil, boolean expires) {
        boolean expiredAt(long now) {
            return validUntil - now <= 0;
        }
    }

    /** {@return what to report at this moment} */
    Snapshot at(Instant moment, LocalDate today, long now) {
        List<CheckStatus> checks = new ArrayList<>(slots.size() + 1);
        long left = Long.MAX_VALUE;
        for (Slot.View slot : slots) {
            checks.add(slot.ages() && slot.staleAt() - now <= 0 ? stale(slot) : slot.status());
            if (slot.ages() && slot.staleAt() - now > 0) {
                left = Math.min(left, slot.staleAt() - now);
            }
        }
        boolean answered = checks.stream().allMatch(CheckStatus::answered);
        if (!judge.waivers().isEmpty()) {
            checks.add(waivers(checks, answered, today));
        }
        ReadinessReport report = new ReadinessReport(
                state(checks, answered),
                judge.profile(),
                moment,
                reason,
                phase == Phase.REFUSED,
                firstRound,
                List.copyOf(checks));
        return new Snapshot(report, this, now + left, !vouched && left != Long.MAX_VALUE);
    }

    private State state(List<CheckStatus> checks, boolean answered) {
        return switch (phase) {
            case STOPPED -> State.STOPPED;
            case DRAINING -> State.DRAINING;
            case REFUSED -> State.NOT_READY;
            case BUILT, SERVING -> answered ? worst(checks) : State.STARTING;
        };
    }

    private State worst(List<CheckStatus> checks) {
        State worst = State.READY;
        for (int i = 0; i < checks.size(); i++) {
            boolean admitted = i >= slots.size() || slots.get(i).admitted();
            for (Verdict verdict : checks.get(i).verdicts()) {
                State state = state(verdict.consequence(), admitted);
                worst = state.compareTo(worst) > 0 ? state : worst;
            }
        }
        return worst;
    }

    private static State state(Consequence consequence, boolean admitted) {
        return switch (consequence) {
            case TOLD -> State.READY;
            case DEGRADES -> State.DEGRADED;
            case REFUSES_START -> admitted ? State.DEGRADED : State.NOT_READY;
            case LEAVES_TRAFFIC -> State.NOT_READY;
        };
    }

    /** What has not been looked at for too long is not known; what was failing then stays failing. */
    private CheckStatus stale(Slot.View slot) {
        CheckStatus status = slot.status();
        String since = status.lastRun().map(Instant::toString).orElse("ever");
        Judgement blind = new Judgement(slot.self(), Outcome.inconclusive("stale: last answered at " + since));
        List<Verdict> verdicts =
                new ArrayList<>(judge.verdicts(status.id(), status.scope(), List.of(blind), LocalDate.MIN));
        status.verdicts().stream()
                .filter(verdict -> verdict.finding().isPresent())
                .forEach(verdicts::add);
        return status.withVerdicts(verdicts);
    }

    private CheckStatus waivers(List<CheckStatus> checks, boolean answered, LocalDate today) {
        List<Verdict> all =
                checks.stream().flatMap(check -> check.verdicts().stream()).toList();
        boolean complete = answered && all.stream().noneMatch(Verdict::inconclusive);
        List<Judgement> judged =
                judge.waivers().judge(all.stream().map(Verdict::judgement).toList(), complete, today);
        return new CheckStatus(
                WaiverBook.ID,
                Scope.POSTURE,
                judge.verdicts(WaiverBook.ID, Scope.POSTURE, judged, today),
                List.of(),
                Optional.empty(),
                Duration.ZERO,
                Optional.empty(),
                2);
    }
}
