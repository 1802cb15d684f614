package dev.muster.config;

import static dev.muster.config.Requirement.base64;
import static dev.muster.config.Requirement.duration;
import static dev.muster.config.Requirement.email;
import static dev.muster.config.Requirement.integer;
import static dev.muster.config.Requirement.oneOf;
import static dev.muster.config.Requirement.port;
import static dev.muster.config.Requirement.text;
import static dev.muster.config.Requirement.url;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.muster.Outcome;
import dev.muster.Severity;
import dev.muster.testing.Said;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class RequiredRuleTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    static Stream<Arguments> good() {
        return Stream.of(
                Arguments.of(text("X"), "Größe 10"),
                Arguments.of(text("X"), "none of these"),
                Arguments.of(text("X"), "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"),
                Arguments.of(text("X"), "{\n  \"type\": \"service_account\"\n}\n"),
                Arguments.of(text("X"), "50% off"),
                Arguments.of(text("X"), "yours"),
                Arguments.of(text("X"), "Orders <noreply@shop.org>"),
                Arguments.of(integer("X"), "-5"),
                Arguments.of(integer("X"), "9223372036854775807"),
                Arguments.of(integer("X").between(1, 100), "100"),
                Arguments.of(port("X"), "65535"),
                Arguments.of(url("X"), "https://shop.org/a?b=c"),
                Arguments.of(url("X").schemes("https"), "HTTPS://shop.org"),
                Arguments.of(url("X").schemes("jdbc:postgresql"), "jdbc:postgresql://db.shop.org/orders"),
                Arguments.of(url("X").schemes("postgresql"), "postgres://db.shop.org/orders"),
                Arguments.of(duration("X"), "30s"),
                Arguments.of(duration("X"), "5 m"),
                Arguments.of(duration("X"), "PT1H30M"),
                Arguments.of(duration("X").plainNumbersIn(ChronoUnit.SECONDS), "86400"),
                Arguments.of(duration("X").between(Duration.ofSeconds(1), Duration.ofDays(1)), "1d"),
                Arguments.of(base64("X").bytes(16, 24, 32), KEY),
                Arguments.of(base64("X").bytes(32), KEY.replace("=", "")),
                Arguments.of(base64("X"), "-_-_"),
                Arguments.of(email("X"), "ops+alerts@shop.org"),
                Arguments.of(oneOf("X", Set.of("none", "all")), "none"));
    }

    @ParameterizedTest
    @MethodSource("good")
    void passes(Requirement requirement, String value) {
        assertEquals("pass", Said.word(judge(requirement, Map.of("X", value)), Severity.ERROR));
    }

    static Stream<Arguments> bad() {
        String range = "is out of range: ";
        return Stream.of(
                Arguments.of(text("X"), "", "is empty"),
                Arguments.of(text("X"), " \t", "is blank"),
                Arguments.of(text("X"), "\"quoted\"", "has quotation marks around it, which are part of the value"),
                Arguments.of(text("X"), "'quoted'", "has quotation marks around it, which are part of the value"),
                Arguments.of(text("X"), "x ", "begins or ends with a blank"),
                Arguments.of(text("X"), "x\n", "holds a line end"),
                Arguments.of(text("X"), "a\tb", "holds a tab"),
                Arguments.of(text("X"), "a\u001b[2J", "holds U+001B, which cannot be seen"),
                Arguments.of(text("X"), "a\u200bb", "holds U+200B, which cannot be seen"),
                Arguments.of(text("X"), "a\u00a0b", "holds U+00A0, which cannot be seen"),
                Arguments.of(
                        text("X"),
                        "a\ufffdb",
                        "holds U+FFFD, which stands for what could not be decoded: save it in UTF-8"),
                Arguments.of(text("X"), "<sentry-dsn>", "is a placeholder in angle brackets: \"<sentry-dsn>\""),
                Arguments.of(text("X"), "ChangeMe", "is a placeholder: \"ChangeMe\""),
                Arguments.of(
                        text("X"), "redis.example.com", "is a host kept for examples, RFC 2606: \"redis.example.com\""),
                Arguments.of(integer("X"), "ten", "is not a whole number: \"ten\""),
                Arguments.of(integer("X"), "1.5", "is not a whole number: \"1.5\""),
                Arguments.of(integer("X"), "99999999999999999999", range + "\"99999999999999999999\""),
                Arguments.of(integer("X").between(1, 100), "0", range + "\"0\""),
                Arguments.of(integer("X").between(1, 100), "101", range + "\"101\""),
                Arguments.of(port("X"), "0", range + "\"0\""),
                Arguments.of(port("X"), "65536", range + "\"65536\""),
                Arguments.of(url("X"), "shop.org", "is not an absolute URL with a host"),
                Arguments.of(url("X"), "https:///x", "is not an absolute URL with a host"),
                Arguments.of(url("X").schemes("https"), "http://shop.org", "has the scheme http: http://shop.org"),
                Arguments.of(duration("X"), "30", "is a number without a unit: \"30\""),
                Arguments.of(duration("X"), "soon", "is not a duration: \"soon\""),
                Arguments.of(duration("X"), "-PT1S", range + "\"-PT1S\""),
                Arguments.of(duration("X"), "999999999999999d", "is not a duration: \"999999999999999d\""),
                Arguments.of(duration("X").between(Duration.ofSeconds(1), Duration.ofDays(1)), "2d", range + "\"2d\""),
                Arguments.of(base64("X"), "a!b", "is not base64"),
                Arguments.of(base64("X").bytes(16), "YWJjZA==", "decodes to 4 bytes"),
                Arguments.of(email("X"), "Ops <ops@shop.org>", "is not an e-mail address: \"Ops <ops@shop.org>\""),
                Arguments.of(email("X"), "ops@localhost", "is not an e-mail address: \"ops@localhost\""),
                Arguments.of(oneOf("X", Set.of("a", "b")), "A", "is none of the values allowed: \"A\""));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void fails(Requirement requirement, String value, String observed) {
        assertEquals(
                "ERROR X: " + observed + " (map)",
                Outcomes.lines(List.of(judge(requirement, Map.of("X", value)))).get(0));
    }

    @Test
    void what_is_expected_and_the_line_to_paste_are_told() {
        Outcome.Failed number = (Outcome.Failed) judge(integer("X").between(1, 9), Map.of("X", "x"));
        assertEquals("a whole number from 1 to 9", number.expected());
        assertEquals("set X to a whole number from 1 to 9", number.fix());

        Outcome.Failed key = (Outcome.Failed) judge(base64("X").bytes(16, 32), Map.of());
        assertEquals("base64 of 16 or 32 bytes", key.expected());
        assertEquals("set X to the output of: openssl rand -base64 32", key.fix());

        assertEquals("base64", base64("X").form().expected());
        assertEquals("set X to base64", ((Outcome.Failed) judge(base64("X"), Map.of())).fix());
        assertEquals("a whole number", integer("X").form().expected());
        assertEquals(
                "a whole number from 1 to 9223372036854775807",
                expected(integer("X").between(1, Long.MAX_VALUE)));
        assertEquals("a duration such as 30s, 5m or PT30S", expected(duration("X")));
        assertEquals(
                "a duration such as 30s, 5m or PT30S, or a number of seconds from PT1S to PT2S",
                expected(duration("X")
                        .plainNumbersIn(ChronoUnit.SECONDS)
                        .between(Duration.ofSeconds(1), Duration.ofSeconds(2))));
        assertEquals("a URL of the scheme amqps or https", expected(url("X").schemes("https", "amqps")));
        assertEquals("an absolute URL with a host", expected(url("X")));
        assertEquals("one of a, b", expected(oneOf("X", Set.of("b", "a"))));
        assertEquals("X: an e-mail address, without a display name", email("X").toString());
    }

    @Test
    void a_missing_setting_fails_and_an_optional_one_does_not_apply() {
        assertEquals("ERROR X: is not set", line(text("X"), Map.of()));
        assertEquals("n/a X: is optional and not set", line(text("X").optional(), Map.of()));
        assertEquals("ERROR X: is empty (map)", line(text("X").optional(), Map.of("X", "")));
    }

    @Test
    void a_name_that_was_probably_meant_is_told() {
        Requirement url = url("DATABASE_URL");
        Map<String, String> mistyped = Map.of("DATABASE_ULR", "x");

        assertEquals("ERROR DATABASE_URL: is not set, but DATABASE_ULR is", line(url, mistyped));
        assertEquals("WARNING DATABASE_URL: is not set, but DATABASE_ULR is", line(url.optional(), mistyped));
        assertEquals(
                "rename DATABASE_ULR to DATABASE_URL if that is what is meant",
                ((Outcome.Failed) judge(url, mistyped)).fix());
    }

    @Test
    void a_name_that_is_required_itself_is_no_near_miss() {
        RequiredFacts facts = RequiredFacts.gather(
                List.of(text("HOST_1"), text("HOST_2")),
                Settings.map(Map.of("HOST_1", "x")).look());

        assertEquals(
                List.of("pass HOST_1: is set (map)", "ERROR HOST_2: is not set"),
                Outcomes.lines(new RequiredRule().judge(facts)));
    }

    @Test
    void evidence_shows_plain_values_and_never_secret_ones() {
        assertEquals("pass X: \"20\" (map)", line(integer("X"), Map.of("X", "20")));
        assertEquals("pass X: is set (map)", line(text("X"), Map.of("X", "anything")));
        assertEquals(
                "pass X: https://shop.org:8443 (map)", line(url("X"), Map.of("X", "https://shop.org:8443/hook/abc")));
        assertEquals("pass X_KEY: is set (map)", line(base64("X_KEY"), Map.of("X_KEY", KEY)));
        assertEquals("pass X_PIN: is set (map)", line(integer("X_PIN"), Map.of("X_PIN", "4711")));
    }

    @Test
    void a_secret_that_is_wrong_is_not_quoted() {
        String value = UUID.randomUUID().toString();

        for (Requirement requirement : List.of(
                integer("X_KEY"),
                port("X_KEY"),
                url("X_KEY"),
                duration("X_KEY"),
                email("X_KEY"),
                oneOf("X_KEY", Set.of("a")))) {
            Outcome.Failed failed = (Outcome.Failed) judge(requirement, Map.of("X_KEY", value));
            assertFalse((failed.observed() + failed.expected() + failed.fix()).contains(value), failed.observed());
        }
    }

    @Test
    void what_may_be_part_of_a_password_is_not_quoted() {
        assertEquals(
                "ERROR X: is not an absolute URL with a host (map)",
                line(url("X"), Map.of("X", "https:/u:geheim12@shop.org")));
        assertEquals(
                "ERROR X: holds a variable that was not expanded (map)",
                line(text("X"), Map.of("X", "u:geheim12@${HOST}")));
        assertEquals(
                "ERROR X: has the scheme http: http://shop.org (map)",
                line(url("X").schemes("https"), Map.of("X", "http://shop.org/hooks/geheim12")));
    }

    @Test
    void a_random_secret_that_holds_a_sign_by_chance_is_no_placeholder() {
        assertEquals("pass X_KEY: is set (map)", line(text("X_KEY"), Map.of("X_KEY", "k9$(u<ab>2${x}!q{{r}}")));
        assertEquals(
                "ERROR X_KEY: is a variable that was not expanded (map)",
                line(text("X_KEY"), Map.of("X_KEY", "${X_KEY}")));
        assertEquals(
                "ERROR X_DSN: holds a placeholder in angle brackets (map)",
                line(text("X_DSN"), Map.of("X_DSN", "https://<key>@errors.shop.org/1")));
    }

    @Test
    void another_value_that_is_hidden_is_told() {
        Settings same = Settings.map(Map.of("X", "1")).orElse(Settings.map("defaults", Map.of("X", "1")));
        Settings other = Settings.map(Map.of("X", "1")).orElse(Settings.map("defaults", Map.of("X", "2")));

        assertEquals("pass X: \"1\" (map)", line(integer("X"), same));
        assertEquals("pass X: \"1\" (map), hides another value in defaults", line(integer("X"), other));
    }

    @Test
    void an_unreadable_setting_is_unsure() {
        RequiredFacts.Item item = new RequiredFacts.Item(
                text("X"), new Seen.Unreadable("X", "vault is sealed"), java.util.Optional.empty());

        assertEquals(
                List.of("unsure X: vault is sealed"),
                Outcomes.lines(new RequiredRule().judge(new RequiredFacts(List.of(item)))));
    }

    @Test
    void long_values_are_shortened() {
        Outcome.Failed failed = (Outcome.Failed) judge(integer("X"), Map.of("X", "\ud83d\ude00".repeat(1_000)));

        assertEquals("is not a whole number: \"" + "\ud83d\ude00".repeat(30) + "...\" (map)", failed.observed());
    }

    private static String expected(Requirement requirement) {
        return requirement.form().expected();
    }

    private static Outcome judge(Requirement requirement, Map<String, String> settings) {
        return judge(requirement, Settings.map(settings));
    }

    private static Outcome judge(Requirement requirement, Settings settings) {
        return new RequiredRule()
                .judge(RequiredFacts.gather(List.of(requirement), settings.look()))
                .get(0);
    }

    private static String line(Requirement requirement, Map<String, String> settings) {
        return line(requirement, Settings.map(settings));
    }

    private static String line(Requirement requirement, Settings settings) {
        return Outcomes.lines(List.of(judge(requirement, settings))).get(0);
    }
}
