package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@link AnswersRule} at both places. That the public URL does not show this service is never its fault: the name may lead
 * elsewhere from here, the way back in may be closed, and where a load balancer waits for this instance nobody answers yet.
 */
final class VantageAnswersRule implements Rule<VantageFacts> {
    private static final String NO_WAY =
            "see whether this host reaches its own public address (DNS, hairpin NAT, firewall); until then the service"
                    + " alone is judged";
    private static final String STRANGER =
            "something else may answer there: another service or version, a page in front"
                    + " of it, or DNS that leads elsewhere from here; until then nothing of what it shows is judged";

    @Override
    public RuleInfo info() {
        return AnswersRule.INFO;
    }

    @Override
    public List<Outcome> judge(VantageFacts facts) {
        boolean serviceAnswers = facts.pages().get(0).service().facts().isPresent();
        boolean shownAnswers = facts.pages().get(0).shown().facts().isPresent();
        List<Outcome> all = new ArrayList<>();
        for (Vantage page : facts.pages()) {
            if (all.isEmpty() || serviceAnswers) {
                all.add(service(page.service()).at(page.atService("")));
            }
            if (all.size() == 1 || shownAnswers) {
                all.add(shown(page).at(page.atPublic()));
            }
        }
        return all;
    }

    private static Outcome service(Page page) {
        return page.facts().isEmpty()
                ? Outcome.inconclusive("no answer: " + page.problem()
                        + "; until then it is not known who is responsible for what the public URL shows")
                : AnswersRule.of(page);
    }

    private static Outcome shown(Vantage page) {
        Optional<String> doubt = page.doubt();
        if (doubt.isPresent()) {
            return Outcome.inconclusive("the public URL " + doubt.get() + "; "
                    + (page.shown().facts().isEmpty() ? NO_WAY : STRANGER));
        }
        if (page.service().facts().isEmpty()) {
            return AnswersRule.of(page.shown());
        }
        String observed = "answers " + page.shown().status() + ", as the service does";
        return page.shown().usable().isPresent() ? Outcome.passed(observed) : Outcome.notApplicable(observed);
    }
}
