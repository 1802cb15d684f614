package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.util.List;

/**
 * Puts the rule of a site to a run.
 *
 * @param rule the rule of a site
 */
record OnSite(Rule<? super SiteFacts> rule) implements Rule<Gathered> {
    @Override
    public RuleInfo info() {
        return rule.info();
    }

    @Override
    public List<? extends Outcome> judge(Gathered gathered) {
        return rule.judge(gathered.site());
    }
}
