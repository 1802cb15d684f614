package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Words;
import java.util.List;
import java.util.function.Predicate;

/** No lesser suite is offered beside better ones. Where there are no better ones another rule tells that. */
final class BesideRule extends OfferRule {
    private final SuiteFamily family;
    private final String lack;
    private final Predicate<Suite> better;
    private final String otherwise;

    /**
     * Looks for a family beside its betters.
     *
     * @param info of the rule
     * @param family of lesser suites
     * @param lack what is wrong with it
     * @param better what makes a suite better
     * @param otherwise id of the rule that tells if none is
     */
    BesideRule(RuleInfo info, SuiteFamily family, String lack, Predicate<Suite> better, String otherwise) {
        super(info);
        this.family = family;
        this.lack = lack;
        this.better = better;
        this.otherwise = otherwise;
    }

    @Override
    Outcome on(Offer offer) {
        Offered offered = new Offered(offer);
        List<Suite> found = offered.suites(family);
        int all = offered.suites().size();
        if (found.isEmpty()) {
            return offered.unlessInDoubt(() -> Outcome.passed("none of " + Words.count(all, "suite")));
        }
        if (offered.suites(better).isEmpty()) {
            return offered.unlessInDoubt(() -> Outcome.notApplicable("no better suite is there: see " + otherwise));
        }
        return Outcome.failed(Words.count(found.size(), "suite") + " accepted " + lack + ": " + offered.listed(found))
                .expected("none of them, for better ones are there");
    }
}
