package dev.muster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * What an instance knew about itself at one moment. Immutable and thread-safe; made once per change, so that two calls
 * of {@link Readiness#report()} with nothing between them give the same object.
 */
public final class ReadinessReport {

    private final State state;
    private final Profile profile;
    private final Instant at;
    private final String reason;
    private final boolean refused;
    private final Duration took;
    private final List<CheckStatus> checks;

    ReadinessReport(
            State state,
            Profile profile,
            Instant at,
            String reason,
            boolean refused,
            Duration took,
            List<CheckStatus> checks) {
        this.state = state;
        this.profile = profile;
        this.at = at;
        this.reason = reason;
        this.refused = refused;
        this.took = took;
        this.checks = checks;
    }

    /** {@return the state as a whole} */
    public State state() {
        return state;
    }

    /** {@return where this process believes it runs} */
    public Profile profile() {
        return profile;
    }

    /** {@return when this report was made} */
    public Instant at() {
        return at;
    }

    /** {@return why traffic is kept away on purpose, as given to {@link Readiness#drain(String)}; else empty} */
    public String reason() {
        return reason;
    }

    /** {@return whether the start was refused} */
    public boolean refused() {
        return refused;
    }

    /** {@return how long the first round took; zero until it is over} */
    public Duration firstRound() {
        return took;
    }

    /** {@return every check, in the order in which they were named} */
    public List<CheckStatus> checks() {
        return checks;
    }

    /** {@return every verdict of every check} */
    public List<Verdict> verdicts() {
        return checks.stream().flatMap(check -> check.verdicts().stream()).toList();
    }

    /** {@return failures that no waiver accepts, the worst first} */
    public List<Verdict> open() {
        return worstFirst(Verdict::open);
    }

    /** {@return failures that a waiver accepts, the worst first} */
    public List<Verdict> waived() {
        return worstFirst(verdict -> verdict.waiver().isPresent());
    }

    /** {@return what could not be looked at} */
    public List<Verdict> inconclusive() {
        return worstFirst(Verdict::inconclusive);
    }

    /** {@return how many rules there are in all} */
    public int rules() {
        int rules = 0;
        for (CheckStatus check : checks) {
            rules += check.rules();
        }
        return rules;
    }

    /** {@return the panel as plain text} */
    public String toText() {
        return toText(TextStyle.PLAIN);
    }

    /** {@return the panel as text of this style} */
    public String toText(TextStyle style) {
        return new Panel(this, style).render();
    }

    /** {@return the first line of the panel: the state in words, with counts} */
    public String headline() {
        return Headline.of(this);
    }

    /** {@return the state and the first line of the panel} */
    @Override
    public String toString() {
        return state + ": " + Headline.of(this);
    }

    private List<Verdict> worstFirst(Predicate<Verdict> which) {
        List<Verdict> some = new ArrayList<>();
        for (CheckStatus check : checks) {
            for (Verdict verdict : check.verdicts()) {
                if (which.test(verdict)) {
                    some.add(verdict);
                }
            }
        }
        some.sort(Order.WORST_FIRST);
        return List.copyOf(some);
    }

    /** Made when it is first needed: a start that finds nothing wrong sorts nothing. */
    private static final class Order {
        static final Comparator<Verdict> WORST_FIRST = Comparator.comparing((Verdict verdict) ->
                        verdict.finding().map(Finding::severity).orElse(Severity.INFO))
                .reversed()
                .thenComparing(Verdict::label);
    }
}
