package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;
import java.util.Set;

/** A field whose value is one word, which sets a document apart from those of other origins. */
abstract class IsolationRule extends DocumentRule {
    private final String name;
    private final Set<String> tight;

    /** A rule about the field of this name, which passes with these words. */
    IsolationRule(RuleInfo info, String name, Set<String> tight) {
        super(info);
        this.name = name;
        this.tight = tight;
    }

    @Override
    final List<Outcome> judgeDocument(PageFacts facts) {
        List<String> values = facts.exchange().fields().values(name);
        if (values.isEmpty()) {
            return List.of(Outcome.failed(Severity.INFO, name + " is not sent"));
        }
        String word = StructuredField.item(values)
                .flatMap(StructuredField.Item::token)
                .orElse("");
        return List.of(judge(word, values));
    }

    private Outcome judge(String word, List<String> values) {
        if (tight.contains(word)) {
            return Outcome.passed(word);
        }
        if (word.equals("unsafe-none")) {
            return Outcome.failed(Severity.INFO, name + " is unsafe-none, which switches it off");
        }
        String how = values.size() > 1 ? " is sent " + values.size() + " times: " : " is ";
        return Outcome.failed(name + how + FieldValues.quote(String.join(", ", values)) + ", which browsers ignore")
                .expected("one of " + String.join(", ", tight.stream().sorted().toList())
                        + ", once, in lower case, without quotes");
    }
}
