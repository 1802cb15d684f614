package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts the rule of one answer to every page of a run. What is no page, but an error or half an answer, is not judged: that
 * it is so, {@link AnswersRule} says once.
 *
 * @param rule the rule of one answer
 */
record OnPages(Rule<? super PageFacts> rule) implements Rule<Gathered> {
    @Override
    public RuleInfo info() {
        return rule.info();
    }

    @Override
    public List<Outcome> judge(Gathered gathered) {
        List<Outcome> all = gathered.pages().stream().flatMap(this::judge).toList();
        return all.isEmpty() ? List.of(Outcome.notApplicable("needs " + AnswersRule.INFO.id())) : all;
    }

    private Stream<Outcome> judge(Page page) {
        return page.usable().stream()
                .flatMap(facts -> rule.judge(facts).stream())
                .map(outcome -> outcome.at(page.subject(outcome.subject())));
    }
}
