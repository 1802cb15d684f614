package dev.muster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the engine keeps of one check. Mutable; everything is guarded by the engine's lock, but for the final fields. */
final class Slot {
    /** A run that hangs on for this many timeouts is a failure. */
    static final int HUNG_AFTER_TIMEOUTS = 10;

    private final Check check;
    private final Schedule schedule;
    private final RuleInfo self;
    private final int rules;
    private final Deque<CheckResult> newestFirst = new ArrayDeque<>();

    private List<Judgement> believed = List.of();
    private List<Verdict> verdicts = List.of();
    private @Nullable CheckResult lastRaw;
    private boolean admitted;
    private @Nullable Run running;

    /** When to ask next, where {@link #scheduled}. */
    private long due;

    private boolean scheduled;
    private View view;

    /**
     * What the rest of the engine sees of a slot: immutable.
     *
     * @param staleAt when, in the engine's nanoseconds, this is too old to be believed
     * @param ages whether it ever is
     * @param admitted whether this check has let the start pass, so that what it finds now refuses nothing
     */
    record View(CheckStatus status, RuleInfo self, long staleAt, boolean ages, boolean admitted) {}

    Slot(Check check, Schedule schedule) {
        this.check = check;
        this.schedule = schedule;
        this.self = RuleInfo.of(check.id()).title("the check can look").severity(Severity.ERROR);
        this.rules = check.rules().size();
        this.view = view(Optional.empty(), Duration.ZERO, List.of(), 0);
    }

    Check check() {
        return check;
    }

    Schedule schedule() {
        return schedule;
    }

    RuleInfo self() {
        return self;
    }

    View view() {
        return view;
    }

    @Nullable
    Run running() {
        return running;
    }

    boolean answered() {
        return view.status().answered();
    }

    /** {@return whether an answer is still awaited within its time} */
    boolean busy() {
        return running != null && !running.overrun;
    }

    CheckResult blind(String reason) {
        return new CheckResult(List.of(new Judgement(self, Outcome.inconclusive(reason))));
    }

    void begin(Run run) {
        running = run;
        scheduled = false;
    }

    /** Ends the run; the next is due after a pause, which is shorter while something is wrong. */
    void end(long now, Jitter jitter) {
        running = null;
        boolean wrong = believed.stream().anyMatch(judgement -> judgement.failed() || judgement.inconclusive());
        Optional<Duration> pause = wrong ? schedule.whileFailing().or(schedule::interval) : schedule.interval();
        if (schedule.interval().isPresent()) {
            pause.ifPresent(every -> {
                due = now + jitter.around(every);
                scheduled = true;
            });
        }
    }

    boolean isDue(long now) {
        return scheduled && running == null && now - due >= 0;
    }

    /** {@return when something is to be done about this slot, as nanoseconds from now; the longest time for never} */
    long nextEvent(long now) {
        long next = view.ages() && view.staleAt() - now > 0 ? view.staleAt() - now : Long.MAX_VALUE;
        if (running == null) {
            return scheduled ? Math.min(next, due - now) : next;
        }
        if (running.escalated) {
            return next;
        }
        long limit = running.overrun ? hungAfter() : schedule.timeout().toNanos();
        return Math.min(next, running.started() + limit - now);
    }

    long hungAfter() {
        return schedule.timeout().multipliedBy(HUNG_AFTER_TIMEOUTS).toNanos();
    }

    /** Takes an answer in. */
    void record(CheckResult raw, Cleaner cleaner, Judge judge, LocalDate today, Instant at, long now, Duration took) {
        CheckResult newest = newestFirst.peekFirst();
        CheckResult clean = newest != null && raw.equals(lastRaw) ? newest : cleaner.clean(raw, self);
        lastRaw = raw;
        newestFirst.addFirst(clean);
        while (newestFirst.size() > Math.max(schedule.failures(), schedule.recoveries())) {
            newestFirst.removeLast();
        }
        List<Judgement> next = Belief.after(believed, new ArrayList<>(newestFirst), schedule);
        if (next != believed) {
            believed = next;
            weigh(judge, today);
        }
        view = view(Optional.of(at), took, unconfirmed(clean), now);
    }

    /** Judges anew what is believed, as a new day or a new answer demands. */
    void weigh(Judge judge, LocalDate today) {
        verdicts = judge.verdicts(check.id(), check.scope(), believed, today);
        if (schedule.gate() == Schedule.Gate.ONCE_LISTENING) {
            admitted |= !refuses() && believed.stream().anyMatch(judgement -> !judgement.inconclusive());
        }
        CheckStatus status = view.status();
        view = new View(status.withVerdicts(verdicts), self, view.staleAt(), view.ages(), admitted);
    }

    /** {@return whether something is believed that keeps a start from passing} */
    boolean refuses() {
        return verdicts.stream().anyMatch(verdict -> verdict.consequence().compareTo(Consequence.REFUSES_START) >= 0);
    }

    void admit() {
        admitted = true;
        view = new View(view.status(), self, view.staleAt(), view.ages(), true);
    }

    private List<Judgement> unconfirmed(CheckResult clean) {
        if (believed == clean.judgements()) {
            return List.of();
        }
        return clean.judgements().stream()
                .filter(judgement -> !believed.contains(judgement))
                .toList();
    }

    private View view(Optional<Instant> at, Duration took, List<Judgement> unconfirmed, long now) {
        Optional<Instant> since =
                running != null && running.overrun ? Optional.of(running.startedAt()) : Optional.empty();
        CheckStatus status = new CheckStatus(check.id(), check.scope(), verdicts, unconfirmed, at, took, since, rules);
        Optional<Duration> stale = schedule.stale();
        boolean ages = stale.isPresent() && at.isPresent();
        long staleAt = ages ? now + stale.get().toNanos() : 0;
        return new View(status, self, staleAt, ages, admitted);
    }
}
