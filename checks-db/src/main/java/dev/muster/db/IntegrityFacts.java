package dev.muster.db;

import dev.muster.Fact;
import dev.muster.Rule;
import java.util.List;

/**
 * What the owner says must never be.
 *
 * @param answers in the order in which they were named
 */
record IntegrityFacts(List<Answer> answers) {
    static final List<Rule<IntegrityFacts>> RULES = List.<Rule<IntegrityFacts>>of(new InvariantsRule()).stream()
            .map(Rule::advisory)
            .toList();

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
