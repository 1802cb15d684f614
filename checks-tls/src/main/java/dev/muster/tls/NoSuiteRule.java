package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Words;
import java.util.List;
import java.util.function.Predicate;

/** At least one suite on offer is as good as can be asked for. */
final class NoSuiteRule extends OfferRule {
    private final Predicate<Suite> good;
    private final String virtue;

    /**
     * Looks for a virtue.
     *
     * @param info of the rule
     * @param good whether a suite has it
     * @param virtue by name
     */
    NoSuiteRule(RuleInfo info, Predicate<Suite> good, String virtue) {
        super(info);
        this.good = good;
        this.virtue = virtue;
    }

    @Override
    Outcome on(Offer offer) {
        Offered offered = new Offered(offer);
        List<Suite> found = offered.suites(good);
        int all = offered.suites().size();
        if (!found.isEmpty()) {
            return Outcome.passed(found.size() + " of " + Words.count(all, "suite") + " with " + virtue);
        }
        return offered.unlessInDoubt(
                () -> Outcome.failed("no suite accepted with " + virtue + ", only " + offered.listed(offered.suites()))
                        .expected("suites with " + virtue));
    }
}
