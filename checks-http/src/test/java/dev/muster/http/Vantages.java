package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.testing.Said;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Pages from both places, by what matters of them, and verdicts in a few words. */
final class Vantages {
    static final URI SHOWN = URI.create("https://www.shop.org/");
    private static final String BODY = "<!doctype html><p>welcome to the shop";

    private Vantages() {}

    /** {@return both, each with the fields of a text like {@code A: b ^ C: d}} */
    static VantageFacts both(String service, String shown) {
        return facts(page(200, service, BODY), page(200, shown, BODY));
    }

    static VantageFacts facts(Page service, Page shown) {
        return new VantageFacts(List.of(Vantage.of("", service, shown)));
    }

    static Page page(int status, String fields, String body) {
        return page(Page.Due.ANY_ANSWER, status, fields, Body.of(body));
    }

    static Page page(Page.Due due, int status, String fields, Body body) {
        Exchange answer =
                new Exchange("GET", SHOWN, Fields.none(), status, Sites.fields(fields), body, Duration.ZERO, List.of());
        return Page.of("", due, new PageFacts(answer, AnswerKind.DOCUMENT, Expectations.standard(), Optional.empty()));
    }

    static Page missing(String problem) {
        return Page.missing("", Page.Due.ANY_ANSWER, problem);
    }

    /** {@return the rule of that id, as it judges both places} */
    static Rule<VantageFacts> rule(String id) {
        return VantageRules.all().stream()
                .filter(rule -> rule.info().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** {@return such as {@code ERROR proxy}; the layer only of failures, the subject in brackets where there is one} */
    static String verdict(Rule<VantageFacts> rule, VantageFacts facts) {
        return rule.judge(facts).stream()
                .map(outcome ->
                        verdict(rule, outcome) + (outcome.subject().isEmpty() ? "" : " [" + outcome.subject() + "]"))
                .collect(Collectors.joining(", "));
    }

    private static String verdict(Rule<VantageFacts> rule, Outcome outcome) {
        String word = Said.word(outcome, rule.info().severity());
        if (outcome instanceof Outcome.Failed failed) {
            return word + " " + layer(failed.observed());
        }
        return word.equals("pass") && Said.text(outcome).contains("by a proxy") ? "pass by proxy" : word;
    }

    private static String layer(String observed) {
        String behind = observed.substring(observed.indexOf("layer: ") + "layer: ".length());
        return behind.contains(" (") ? behind.substring(0, behind.indexOf(" (")) : behind;
    }

    /** {@return the only failure} */
    static Outcome.Failed failed(Rule<VantageFacts> rule, VantageFacts facts) {
        return (Outcome.Failed) rule.judge(facts).get(0);
    }
}
