package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;
import java.util.Optional;

/** Browsers are told to stay with HTTPS for long enough. */
final class HstsShortRule implements Rule<EndpointFacts> {
    static final RuleInfo INFO = RuleInfo.of("tls.hsts.short")
            .title("Strict-Transport-Security lasts half a year")
            .severity(Severity.WARNING)
            .passes("its max-age is 15552000 s, 180 days, or more")
            .fix(HstsMissingRule.FIX)
            .notApplicable(
                    HstsMissingRule.NO_HTTP + "; or there is no such field: " + HstsMissingRule.ID + " tells that")
            .needs(ConnectRule.ID)
            .reference(ReadMore.GUIDE)
            .reference(ReadMore.rfc(6797, "6.1.1"))
            .tag("tls")
            .tag("hsts");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(EndpointFacts facts) {
        if (!Hsts.applies(facts)) {
            return List.of(Outcome.notApplicable(HstsMissingRule.NO_HTTP));
        }
        return List.of(facts.hsts()
                .value()
                .map(HstsShortRule::judge)
                .orElseGet(() -> Outcome.inconclusive(facts.hsts().why())));
    }

    private static Outcome judge(Optional<String> field) {
        Hsts hsts = Hsts.parse(field.orElse(""));
        if (!hsts.problem().isEmpty()) {
            return Outcome.notApplicable("there is none that browsers heed: see " + HstsMissingRule.ID);
        }
        if (hsts.maxAge() >= Hsts.HALF_A_YEAR) {
            return Outcome.passed("max-age is " + hsts.maxAge() + " s");
        }
        String text = hsts.maxAge() == 0
                ? "max-age is 0, which switches HSTS off"
                : "max-age is " + hsts.maxAge() + " s, less than 180 days";
        return Outcome.failed(text).expected("max-age=63072000, at least " + Hsts.HALF_A_YEAR);
    }
}
