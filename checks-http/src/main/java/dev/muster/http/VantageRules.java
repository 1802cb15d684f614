package dev.muster.http;

import dev.muster.Rule;
import java.util.ArrayList;
import java.util.List;

/** The rules of a look from both places: those of one answer, and those that only two answers show. */
final class VantageRules {
    /** What only two answers show. */
    static final List<Rule<VantageFacts>> OWN = List.of(new DoubledFieldRule(), new ProxyAloneRule(HttpRules.PASSIVE));

    private VantageRules() {}

    static List<Rule<VantageFacts>> all() {
        List<Rule<VantageFacts>> all = new ArrayList<>(List.of(new VantageAnswersRule()));
        HttpRules.PASSIVE.forEach(rule -> all.add(new OnVantage(rule)));
        all.addAll(OWN);
        return List.copyOf(all);
    }
}
