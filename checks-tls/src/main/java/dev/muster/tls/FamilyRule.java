package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Words;
import java.util.List;

/** No suite of a family that nobody should use is on offer. */
final class FamilyRule extends OfferRule {
    private final SuiteFamily family;
    private final String lack;

    /**
     * Looks for one family.
     *
     * @param info of the rule
     * @param family that should not be there
     * @param lack what is wrong with it, after "which"
     */
    FamilyRule(RuleInfo info, SuiteFamily family, String lack) {
        super(info);
        this.family = family;
        this.lack = lack;
    }

    @Override
    Outcome on(Offer offer) {
        Offered offered = new Offered(offer);
        List<Suite> found = offered.suites(family);
        if (!found.isEmpty()) {
            return Outcome.failed(
                            Words.count(found.size(), "suite") + " accepted " + lack + ": " + offered.listed(found))
                    .expected("none of them");
        }
        return offered.unlessInDoubt(
                () -> Outcome.passed("none of " + Words.count(offered.suites().size(), "suite")));
    }
}
