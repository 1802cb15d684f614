package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;

/** Browsers take an answer for what it says it is. They look at the first value alone (Fetch, "determine nosniff"). */
final class NosniffRule implements Rule<PageFacts> {
    private static final String NAME = "X-Content-Type-Options";
    private static final String EXPECTED = NAME + ": nosniff, once, on every answer, errors too";

    static final RuleInfo INFO = RuleInfo.of("http.nosniff")
            .title("Browsers are told not to guess the type of an answer")
            .severity(Severity.WARNING)
            .passes("X-Content-Type-Options is sent once and is nosniff, in any case")
            .fix("send with every answer: X-Content-Type-Options: nosniff")
            .reference("https://fetch.spec.whatwg.org/#x-content-type-options-header")
            .reference("https://cwe.mitre.org/data/definitions/693.html")
            .tag("headers");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(PageFacts facts) {
        List<String> values = FieldValues.split(facts.exchange().fields(), NAME);
        return List.of(judge(values, facts.kind()));
    }

    private static Outcome judge(List<String> values, AnswerKind kind) {
        if (values.isEmpty()) {
            return Outcome.failed(NAME + " is not sent").expected(EXPECTED);
        }
        if (!values.get(0).equalsIgnoreCase("nosniff")) {
            return Outcome.failed(NAME + " is " + FieldValues.quote(String.join(", ", values))
                            + ", which browsers do not take for nosniff")
                    .expected(EXPECTED);
        }
        if (values.size() > 1) {
            Severity severity = kind == AnswerKind.API ? Severity.WARNING : Severity.INFO;
            return Outcome.failed(severity, NAME + " has " + values.size() + " values")
                    .expected(EXPECTED)
                    .fix("send it in one layer only: X-Content-Type-Options: nosniff");
        }
        return Outcome.passed("nosniff");
    }
}
