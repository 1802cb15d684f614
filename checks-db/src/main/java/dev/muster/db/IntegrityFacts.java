package dev.muster.db;

import dev.muster.Rule;
import java.util.List;

/**
 * What the owner says must never be.
 *
 * @param answers in the order in which they were named
 */
record IntegrityFacts(List<Answer> answers) {
    static final List<Rule<IntegrityFacts>> RULES = Advisory.of(List.of(new InvariantsRule()));

    IntegrityFacts {
        answers = List.copyOf(answers);
    }

    /**
     * What came of one question.
     *
     * @param invariant by its name
     * @param broken how many rows break it
     */
    record Answer(String invariant, Fact<Long> broken) {}
}
