package dev.muster.config;

import static dev.muster.config.SecretSamples.facts;
import static dev.muster.config.SecretSamples.key;
import static dev.muster.config.SecretSamples.kind;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SecretUniqueRuleTest {
    private static final String VALUE = SecretSamples.strong();

    private final SecretUniqueRule rule = new SecretUniqueRule();

    static Stream<String> same() {
        byte[] bytes = VALUE.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                VALUE,
                " " + VALUE + "\n",
                "\"" + VALUE + "\"",
                "'" + VALUE + " '",
                Base64.getEncoder().encodeToString(bytes),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                HexFormat.of().formatHex(bytes));
    }

    @ParameterizedTest
    @MethodSource("same")
    void fails_one_value_under_two_names_however_it_is_written(String other) {
        List<Outcome> outcomes = rule.judge(facts(key("A", VALUE), key("B", SecretSamples.strong()), key("C", other)));
        assertEquals(1, outcomes.size());
        Outcome.Failed failed = (Outcome.Failed) outcomes.get(0);
        assertEquals("A, C", failed.subject());
        assertEquals("one value serves under 2 names", failed.observed());
    }

    @Test
    void names_each_group_once_also_when_a_later_name_joins_two() {
        String hex = HexFormat.of().formatHex(VALUE.getBytes(StandardCharsets.UTF_8));
        String base64 = Base64.getEncoder().encodeToString(VALUE.getBytes(StandardCharsets.UTF_8));
        String pair = SecretSamples.strong();
        List<Outcome> outcomes =
                rule.judge(facts(key("A", hex), key("B", pair), key("C", base64), key("D", VALUE), key("E", pair)));
        assertEquals(
                List.of("A, C, D", "B, E"),
                outcomes.stream().map(Outcome::subject).toList());
    }

    @Test
    void passes_when_all_differ() {
        assertEquals(
                List.of(Outcome.passed("2 secrets, all different")),
                rule.judge(facts(key("A", VALUE), key("B", SecretSamples.strong()))));
    }

    @Test
    void blanks_are_not_a_shared_secret() {
        assertEquals(
                "Passed", kind(rule.judge(facts(key("A", ""), key("B", " "))).get(0)));
    }

    @Test
    void does_not_apply_to_a_single_secret() {
        assertEquals(
                "NotApplicable",
                kind(rule.judge(facts(key("A", VALUE), new SecretFact.Missing("B")))
                        .get(0)));
    }

    @Test
    void says_what_it_could_not_compare() {
        List<Outcome> outcomes = rule.judge(
                facts(key("A", VALUE), key("B", VALUE), new SecretFact.Unreadable("C", "it may not be read")));
        assertEquals(
                List.of("Inconclusive C", "Failed A, B"),
                outcomes.stream().map(o -> kind(o) + " " + o.subject()).toList());
    }
}
