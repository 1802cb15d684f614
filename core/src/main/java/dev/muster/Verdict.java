package dev.muster;

import java.util.Optional;

/**
 * What the policy makes of a judgement.
 *
 * @param check id of the check that looked
 * @param scope of that check
 * @param judgement what was said
 * @param finding the failure, whole, with the severity that the policy gives it; empty unless the judgement failed
 * @param consequence what follows; {@link Consequence#TOLD} where nothing does
 * @param waiver the waiver in force that takes the consequence away; empty when there is none
 */
public record Verdict(
        String check,
        Scope scope,
        Judgement judgement,
        Optional<Finding> finding,
        Consequence consequence,
        Optional<Waiver> waiver) {

    /** {@return whether this is a failure that no waiver accepts} */
    public boolean open() {
        return finding.isPresent() && waiver.isEmpty();
    }

    /** {@return whether the rule could not look} */
    public boolean inconclusive() {
        return judgement.inconclusive();
    }

    /** {@return whether it keeps a start from passing} */
    boolean refusesStart() {
        return consequence.compareTo(Consequence.REFUSES_START) >= 0;
    }

    /** {@return id of the rule, with the subject where there is one, as panels print it} */
    public String label() {
        String subject = judgement.outcome().subject();
        return judgement.rule().id() + (subject.isEmpty() ? "" : " at " + subject);
    }
}
