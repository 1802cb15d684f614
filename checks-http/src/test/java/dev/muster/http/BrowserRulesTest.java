package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.muster.Rule;
import dev.muster.Severity;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class BrowserRulesTest {
    private static final List<String> NAMES = List.of(
            "X-Frame-Options",
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "Content-Type",
            "Referrer-Policy",
            "Permissions-Policy",
            "Public-Key-Pins",
            "X-XSS-Protection",
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Embedder-Policy",
            "Cross-Origin-Resource-Policy");

    @Test
    void lists_each_rule_once_under_its_name_for_ever() {
        assertEquals(
                List.of(
                        "http.framing",
                        "http.nosniff",
                        "http.content-type",
                        "http.referrer",
                        "http.permissions",
                        "http.obsolete",
                        "http.integrity",
                        "http.coop",
                        "http.coep",
                        "http.corp"),
                BrowserRules.ALL.stream().map(rule -> rule.info().id()).toList());
    }

    @Test
    void none_weighs_more_than_a_warning() {
        BrowserRules.ALL.forEach(rule -> assertEquals(
                Severity.WARNING, rule.info().severity(), rule.info().id()));
    }

    @ParameterizedTest
    @EnumSource
    void any_answer_gets_an_outcome_whatever_was_sent(AnswerKind kind) {
        Random random = new Random(kind.name().hashCode());
        for (int round = 0; round < 500; round++) {
            String[] lines = NAMES.stream()
                    .filter(name -> random.nextBoolean())
                    .flatMap(name -> Stream.of(name + ": " + noise(random), name + ": " + noise(random)))
                    .toArray(String[]::new);
            PageFacts facts = Heads.facts(kind, Body.of("<script src=" + noise(random) + ">" + noise(random)), lines);
            for (Rule<PageFacts> rule : BrowserRules.ALL) {
                assertFalse(rule.judge(facts).isEmpty(), rule.info().id());
            }
        }
    }

    private static String noise(Random random) {
        String alphabet = "ab01*'\"=();:,/\\-. \t<>&#\u0000\u00e9";
        StringBuilder noise = new StringBuilder();
        for (int i = random.nextInt(20); i > 0; i--) {
            noise.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return noise.toString();
    }
}
