package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.testing.Quick;
import dev.muster.testing.RulesPage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SiteRulesTest {
    /** Four times what is ever read of a body. */
    private static final int LARGE = 4 * Request.BODY_BOUND;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<SiteFacts> HOSTILE = hostile();

    static List<Rule<SiteFacts>> rules() {
        return Stream.concat(SiteRules.LIGHT.stream(), SiteRules.INTRUSIVE.stream())
                .toList();
    }

    @Test
    void the_catalogue_is_whole() {
        assertEquals(
                List.of(),
                RulesPage.of("Rules", rules().stream().map(Rule::info).toList()).problems());
        assertEquals(18, rules().size());
    }

    @Test
    void only_those_that_may_be_felt_are_intrusive() {
        assertTrue(SiteRules.LIGHT.stream().allMatch(rule -> rule.info().tags().contains("active")));
        assertTrue(
                SiteRules.INTRUSIVE.stream().allMatch(rule -> rule.info().tags().contains("intrusive")));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void nothing_hostile_makes_it_throw_or_take_long(Rule<SiteFacts> rule) {
        for (SiteFacts facts : HOSTILE) {
            List<? extends Outcome> outcomes =
                    assertTimeoutPreemptively(PATIENCE, () -> Quick.get(() -> rule.judge(facts)));
            assertFalse(outcomes.isEmpty());
            assertTrue(outcomes.stream().allMatch(outcome -> outcome.toString().length() < 1_000), "too long");
            assertTrue(
                    outcomes.stream()
                            .allMatch(outcome -> outcome.toString().chars().allMatch(c -> c >= ' ' && c <= '~')),
                    "not ASCII");
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_lost_request_is_never_a_pass(Rule<SiteFacts> rule) {
        List<Attempt> lost = new ArrayList<>();
        for (Attempt.Purpose purpose : Attempt.Purpose.values()) {
            for (String subject : subjects(purpose)) {
                lost.add(Sites.lost(purpose, subject, "reset"));
            }
        }
        List<? extends Outcome> outcomes = rule.judge(Sites.site(lost.toArray(new Attempt[0])));

        assertTrue(outcomes.stream().allMatch(Outcome.Inconclusive.class::isInstance), outcomes.toString());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void without_its_requests_it_does_not_apply(Rule<SiteFacts> rule) {
        assertTrue(rule.judge(Sites.site()).stream().allMatch(Outcome.NotApplicable.class::isInstance));
    }

    private static List<SiteFacts> hostile() {
        byte[] random = new byte[LARGE];
        new Random(7).nextBytes(random);
        return Stream.of(
                        new byte[0],
                        random,
                        repeated("\0\r\n\u001b[2J\u007f"),
                        repeated(".java:1"),
                        repeated("(.java:"),
                        repeated("a.b.c"),
                        repeated("Exception"),
                        repeated("a.Exception"),
                        repeated("<"),
                        repeated("//"),
                        repeated("10.0.0"),
                        repeated("1"),
                        repeated(","),
                        repeated("c:\\"),
                        repeated("/etc"),
                        repeated("https://x.example, "),
                        repeated("\u00ff\u00fe"),
                        repeated("=;="))
                .map(bytes -> Body.of(bytes, Body.Extent.CUT))
                .flatMap(body -> Stream.of(200, 301, 404).map(status -> facts(body, status)))
                .toList();
    }

    private static byte[] repeated(String text) {
        return text.repeat(LARGE / text.length()).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Every request is answered with that body, and with it in every field that is read. */
    private static SiteFacts facts(Body body, int status) {
        String value = new String(body.bytes(), StandardCharsets.ISO_8859_1);
        List<Field> fields = new ArrayList<>();
        for (String name : List.of(
                "Location",
                "Allow",
                "Vary",
                "Age",
                "Cache-Control",
                "Set-Cookie",
                "Content-Encoding",
                "ETag",
                "Access-Control-Allow-Origin",
                "Access-Control-Allow-Methods",
                "Access-Control-Allow-Headers",
                "Access-Control-Max-Age",
                "Retry-After",
                "Link",
                "Content-Length")) {
            fields.add(new Field(name, value));
        }
        fields.add(new Field(value, value));
        fields.add(new Field("Content-Type", "text/html"));
        Fields sent = new Fields(List.of(new Field("Host", "k7d9.example"), new Field("X-Check", "k7d9q2m4")));
        URI uri = URI.create("http://api.shop.org/muster-k7d9?q=%3Cmuster-k7d9%3E");
        Exchange exchange = new Exchange("GET", uri, sent, status, new Fields(fields), body, Duration.ZERO, List.of());
        List<Attempt> all = new ArrayList<>();
        for (Attempt.Purpose purpose : Attempt.Purpose.values()) {
            subjects(purpose).forEach(subject -> all.add(Sites.attempt(purpose, subject, exchange)));
        }
        return Sites.site(
                Sites.page(AnswerKind.STATIC, Expectations.Audience.UNSTATED, exchange), all.toArray(new Attempt[0]));
    }

    private static List<String> subjects(Attempt.Purpose purpose) {
        return switch (purpose) {
            case CORS_GET, CORS_PREFLIGHT -> List.of("https://k7d9.example", "null");
            case EXPOSED, CONTROL -> List.of("/actuator/env", "/health", "/jolokia", "/.env", "/openapi.yaml");
            case FOREIGN_HOST -> List.of("Host");
            default -> List.of("x");
        };
    }
}
