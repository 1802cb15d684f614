package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.Severity;
import dev.muster.testing.Said;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes sites as active requests show them, and writes what rules say of them in one line each. */
final class Sites {
    static final URI HOME = URI.create("https://api.shop.org/");

    private Sites() {}

    /** {@return the fields of a text like {@code A: b ^ C: d}} */
    static Fields fields(String text) {
        return new Fields(Stream.of(text.split("\\^", -1))
                .map(String::strip)
                .filter(field -> !field.isEmpty())
                .map(field -> new Field(
                        field.substring(0, field.indexOf(':')),
                        field.substring(field.indexOf(':') + 1).strip()))
                .toList());
    }

    static Exchange answer(int status, String fields, String body) {
        return answer("GET", HOME, "", status, fields, Body.of(body));
    }

    static Exchange answer(String method, URI uri, String sent, int status, String fields, Body body) {
        return new Exchange(method, uri, fields(sent), status, fields(fields), body, Duration.ZERO, List.of());
    }

    static Attempt attempt(Attempt.Purpose purpose, String subject, Exchange exchange) {
        return new Attempt(purpose, subject, Optional.of(exchange), "");
    }

    static Attempt lost(Attempt.Purpose purpose, String subject, String problem) {
        return new Attempt(purpose, subject, Optional.empty(), problem);
    }

    static PageFacts page(AnswerKind kind, Expectations.Audience audience, Exchange exchange) {
        Expectations standard = Expectations.standard();
        return new PageFacts(
                exchange,
                kind,
                new Expectations(standard.sessionNames(), standard.csrfNames(), audience),
                Optional.empty());
    }

    static SiteFacts site(PageFacts page, Attempt... attempts) {
        return new SiteFacts(page, Arrays.asList(attempts));
    }

    static SiteFacts site(Attempt... attempts) {
        return site(
                page(
                        AnswerKind.DOCUMENT,
                        Expectations.Audience.UNSTATED,
                        answer(200, "Content-Type: text/html", "<p>welcome</p>")),
                attempts);
    }

    /** {@return the verdicts in a word each, in order} */
    static String words(Rule<SiteFacts> rule, SiteFacts facts) {
        return rule.judge(facts).stream().map(Sites::word).collect(Collectors.joining(","));
    }

    static List<String> lines(Rule<SiteFacts> rule, SiteFacts facts) {
        return rule.judge(facts).stream().map(Sites::line).toList();
    }

    private static String word(Outcome outcome) {
        return Said.word(outcome, Severity.CRITICAL);
    }

    private static String line(Outcome outcome) {
        return word(outcome) + " " + outcome.subject() + ": " + Said.text(outcome);
    }
}
