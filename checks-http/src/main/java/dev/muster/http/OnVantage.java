package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts the rule of one answer to what the public URL shows and to what the service sends, and says who is responsible.
 * What the public URL shows counts: a proxy may supply what the service lacks, and take out what it should not send.
 *
 * @param rule the rule of one answer
 */
record OnVantage(Rule<? super PageFacts> rule) implements Rule<VantageFacts> {
    private static final String NEEDS = "needs " + AnswersRule.INFO.id();

    @Override
    public RuleInfo info() {
        return rule.info();
    }

    @Override
    public List<Outcome> judge(VantageFacts facts) {
        List<Outcome> all = facts.pages().stream().flatMap(this::judge).toList();
        return all.isEmpty() ? List.of(Outcome.notApplicable(NEEDS)) : all;
    }

    private Stream<Outcome> judge(Vantage page) {
        return switch (page.sight()) {
            case BOTH -> both(page).map(outcome -> outcome.at(page.at(outcome.subject())));
            case SERVICE -> service(page).map(outcome -> outcome.at(page.atService(outcome.subject())));
            case SHOWN ->
                of(page.shown()).stream()
                        .map(outcome -> outcome instanceof Outcome.Failed failed
                                ? Attribution.UNSEEN.on(failed, info())
                                : outcome)
                        .map(outcome -> outcome.at(page.at(outcome.subject())));
            case NONE -> Stream.of();
        };
    }

    private List<? extends Outcome> of(Page page) {
        return rule.judge(page.facts().orElseThrow());
    }

    private Stream<Outcome> both(Vantage page) {
        List<? extends Outcome> own = of(page.service());
        return of(page.shown()).stream().map(shown -> both(shown, about(shown.subject(), own), page));
    }

    static Optional<Outcome> about(String subject, List<? extends Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.subject().equals(subject))
                .findFirst()
                .map(Outcome.class::cast);
    }

    private Outcome both(Outcome shown, Optional<Outcome> own, Vantage page) {
        if (shown instanceof Outcome.Failed failed) {
            Passage passage = passage(shown.subject(), page);
            return Attribution.of(Attribution.severity(failed, info()), own, info(), passage)
                    .on(failed, info());
        }
        boolean repaired = own.filter(Outcome.Failed.class::isInstance).isPresent();
        return repaired && shown instanceof Outcome.Passed passed
                ? Outcome.passed(passed.evidence() + "; by a proxy: the service alone would fail")
                        .at(passed.subject())
                : shown;
    }

    private Passage passage(String subject, Vantage page) {
        Exchange service = page.service().facts().orElseThrow().exchange();
        Exchange shown = page.shown().facts().orElseThrow().exchange();
        return Passage.of(info().id(), subject, service, shown);
    }

    /** Of the service alone nothing is red: clients may see it otherwise. What it lacks may be added on the way. */
    private Stream<Outcome> service(Vantage page) {
        Exchange answer = page.service().facts().orElseThrow().exchange();
        return of(page.service()).stream().map(own -> {
            if (!(own instanceof Outcome.Failed failed)) {
                return own;
            }
            boolean lacks =
                    Passage.of(info().id(), own.subject(), answer, answer).movement() == Movement.ABSENT;
            return lacks ? Outcome.notApplicable(NEEDS + ": the service does not send it, a proxy may") : told(failed);
        });
    }

    private static Outcome told(Outcome.Failed failed) {
        return new Outcome.Failed(
                failed.subject(),
                Optional.of(Severity.INFO),
                failed.observed() + "; layer: service (whether the public URL shows it so could not be seen)",
                failed.expected(),
                failed.fix(),
                failed.more());
    }
}
