package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.Rule;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers by what matters of them, and verdicts in a word. */
final class Heads {
    private static final URI PAGE = URI.create("https://www.shop.org/orders");

    private Heads() {}

    /** Fields as lines, "Name: value". */
    static Fields fields(String... lines) {
        return new Fields(Arrays.stream(lines).map(Heads::field).toList());
    }

    private static Field field(String line) {
        int colon = line.indexOf(':');
        return new Field(line.substring(0, colon), FieldValues.trim(line.substring(colon + 1)));
    }

    static Exchange exchange(Body body, String... lines) {
        return new Exchange("GET", PAGE, Fields.none(), 200, fields(lines), body, Duration.ZERO, List.of());
    }

    static PageFacts document(String... lines) {
        return facts(AnswerKind.DOCUMENT, Body.empty(), lines);
    }

    static PageFacts html(String html, String... lines) {
        return facts(AnswerKind.DOCUMENT, Body.of(html), lines);
    }

    static PageFacts api(String... lines) {
        return facts(AnswerKind.API, Body.empty(), lines);
    }

    static PageFacts facts(AnswerKind kind, Body body, String... lines) {
        return new PageFacts(exchange(body, lines), kind, Expectations.standard(), Optional.empty());
    }

    static PageFacts at(String uri, PageFacts facts) {
        Exchange old = facts.exchange();
        Exchange moved = new Exchange(
                "GET", URI.create(uri), old.sent(), old.status(), old.fields(), old.body(), old.took(), List.of());
        return new PageFacts(moved, facts.kind(), facts.expectations(), Optional.empty());
    }

    /** Each outcome as a word, and behind a colon its subject if it has one. */
    static String verdict(Rule<PageFacts> rule, PageFacts facts) {
        return rule.judge(facts).stream()
                .map(outcome -> word(rule, outcome) + (outcome.subject().isEmpty() ? "" : ":" + outcome.subject()))
                .collect(Collectors.joining(" "));
    }

    /** What the only outcome, a failure, says was seen. */
    static String observed(Rule<PageFacts> rule, PageFacts facts) {
        return ((Outcome.Failed) rule.judge(facts).get(0)).observed();
    }

    private static String word(Rule<PageFacts> rule, Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            return failed.severity().orElse(rule.info().severity()).name();
        }
        if (outcome instanceof Outcome.Passed) {
            return "pass";
        }
        return outcome instanceof Outcome.NotApplicable ? "n/a" : "unsure";
    }
}
