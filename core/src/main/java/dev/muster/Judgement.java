package dev.muster;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * An outcome and the rule it is of.
 *
 * @param rule the rule that judged
 * @param outcome what it said
 */
public record Judgement(RuleInfo rule, Outcome outcome) {
    /** Refuses null, which an unchecked caller may bring. */
    public Judgement {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(outcome, "outcome");
    }

    /** {@return whether the outcome is a failure} */
    public boolean failed() {
        return !passed() && outcome instanceof Outcome.Failed;
    }

    /** {@return whether the rule could not look} */
    public boolean inconclusive() {
        return !passed() && outcome instanceof Outcome.Inconclusive;
    }

    /** Asked first: most do, and while a host starts no class is loaded that is not needed. */
    private boolean passed() {
        return outcome instanceof Outcome.Passed;
    }

    /** {@return the finding, where the outcome is a failure: its gaps filled from the rule} */
    public Optional<Finding> finding() {
        return failed() && outcome instanceof Outcome.Failed failure
                ? Optional.of(completed(failure))
                : Optional.empty();
    }

    private Finding completed(Outcome.Failed failure) {
        return new Finding(
                rule.id(),
                failure.severity().orElse(rule.severity()),
                failure.subject(),
                failure.observed(),
                orElse(failure.expected(), rule.passes()),
                orElse(failure.fix(), rule.fix()),
                failure.more().or(this::firstReference));
    }

    private Optional<URI> firstReference() {
        return rule.references().stream().findFirst();
    }

    private static String orElse(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
