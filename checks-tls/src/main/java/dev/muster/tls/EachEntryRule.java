package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** A rule that judges some entries of a store, each by its first certificate. */
final class EachEntryRule implements Rule<StoreFacts> {
    private final RuleInfo info;
    private final Predicate<StoreFacts.Entry> about;
    private final BiFunction<X509, StoreFacts, Outcome> judge;

    /**
     * With what to judge.
     *
     * @param about which entries
     * @param judge what is said of a certificate
     */
    EachEntryRule(RuleInfo info, Predicate<StoreFacts.Entry> about, BiFunction<X509, StoreFacts, Outcome> judge) {
        this.info = info;
        this.about = about;
        this.judge = judge;
    }

    @Override
    public RuleInfo info() {
        return info;
    }

    @Override
    public List<Outcome> judge(StoreFacts facts) {
        List<Outcome> outcomes = facts.entries().stream()
                .filter(one -> !one.chain().isEmpty() && about.test(one))
                .map(one -> judge.apply(one.chain().get(0), facts).at(one.alias()))
                .toList();
        return outcomes.isEmpty() ? List.of(Outcome.notApplicable(info.notApplicable())) : outcomes;
    }
}
