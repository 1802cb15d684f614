package dev.muster;

import java.util.List;

/**
 * One answer of a check, fit to be kept and shown.
 *
 * @param judgements what was said, at least one judgement
 * @param extent how much of what the check looks at this is about
 */
record Answer(List<Judgement> judgements, Extent extent) {
    /** How much an answer is about: what it does not mention may be gone, or may not have been seen. */
    enum Extent {
        /** All of it: what is not mentioned is gone. */
        WHOLE,
        /** Some of it: nothing is known of what is not mentioned. */
        PART,
        /** None of it yet, for the run goes on: what was said before is the last that is known. */
        LATE
    }

    /** {@return an answer of the engine's own: the check could not look} */
    static Answer blind(RuleInfo self, String reason) {
        return new Answer(List.of(new Judgement(self, Outcome.inconclusive(reason))), Extent.PART);
    }

    /** {@return an answer of the engine's own: there is none in time} */
    static Answer late(RuleInfo self, Outcome outcome) {
        return new Answer(List.of(new Judgement(self, outcome)), Extent.LATE);
    }
}
