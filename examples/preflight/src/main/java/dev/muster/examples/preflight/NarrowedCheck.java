package dev.muster.examples.preflight;

import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.CheckResult;
import dev.muster.DelegatingCheck;
import dev.muster.Judgement;
import dev.muster.Outcome;
import dev.muster.RuleInfo;
import java.util.List;

/** A check of which only some rules are asked for. It looks as ever: what a rule needs of another stays so. */
record NarrowedCheck(Check delegate, List<RuleInfo> rules) implements DelegatingCheck {
    @Override
    public CheckResult run(CheckContext context) throws Exception {
        List<Judgement> wanted = delegate.run(context).judgements().stream()
                .filter(judgement -> rules.contains(judgement.rule()))
                .toList();
        return new CheckResult(
                wanted.isEmpty()
                        ? List.of(new Judgement(rules.get(0), Outcome.inconclusive("the check said nothing of it")))
                        : wanted);
    }
}
