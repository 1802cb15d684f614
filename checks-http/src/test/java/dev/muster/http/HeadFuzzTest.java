package dev.muster.http;

import static dev.muster.http.HeadSamples.SECRET;
import static dev.muster.http.HeadSamples.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.testing.Quick;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What servers send may be anything: no rule throws, takes its time, or tells what a cookie holds. */
final class HeadFuzzTest {
    private static final int ROUNDS = 500;
    /** Half as large as the largest head, which a value here is several times over. */
    private static final int LARGE = 1 << 15;

    private static final List<String> PIECES = List.of(
            ";",
            ";",
            "; ",
            "=",
            "=",
            ",",
            ", ",
            "\"",
            "\\",
            " ",
            "\t",
            "\0",
            "\n",
            "\u007f",
            "\u00e9",
            "%3b",
            ".",
            ":",
            "Secure",
            "HttpOnly",
            "SameSite=",
            "SameSite=Lax",
            "none",
            "Path=/",
            "Domain=",
            "example.com",
            "Max-Age=",
            "Expires=",
            "Sat, 21 Nov 2026 00:00:00 GMT",
            "-",
            "0",
            "31536000",
            "99999999999999999999",
            "max-age",
            "max-age=1",
            "includeSubDomains",
            "preload",
            "__Host-",
            "__Secure-",
            "sid",
            "csrf",
            "10.0.0.1",
            "fd00::1",
            ".internal",
            "public",
            "private",
            "no-store",
            "Partitioned",
            "x");

    private static List<Rule<PageFacts>> rules() {
        List<Rule<PageFacts>> all = new ArrayList<>(CookieRules.ALL);
        all.addAll(InfoRules.ALL);
        return all;
    }

    private static String garbage(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(12);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static PageFacts holding(String... values) {
        List<Field> fields = new ArrayList<>();
        for (String value : values) {
            fields.add(new Field("Set-Cookie", value));
        }
        fields.add(new Field("Strict-Transport-Security", values[0]));
        fields.add(new Field("Cache-Control", values[0]));
        fields.add(new Field("Server", values[0]));
        fields.add(new Field("Date", values[0]));
        fields.add(new Field("Via", values[0]));
        Exchange exchange = page().exchange();
        return new PageFacts(
                new Exchange(
                        "GET",
                        exchange.uri(),
                        Fields.none(),
                        200,
                        new Fields(fields),
                        Body.of(values[0]),
                        Duration.ZERO,
                        List.of()),
                AnswerKind.DOCUMENT,
                Expectations.standard(),
                page().again());
    }

    @Test
    void no_rule_throws_and_each_outcome_is_about_another_subject() {
        Random random = new Random(6265);
        for (int i = 0; i < ROUNDS; i++) {
            PageFacts facts = holding(garbage(random), garbage(random), garbage(random));
            for (Rule<PageFacts> rule : rules()) {
                List<? extends Outcome> outcomes = rule.judge(facts);
                long subjects =
                        outcomes.stream().map(Outcome::subject).distinct().count();
                assertEquals(outcomes.size(), subjects, rule.info().id() + " on round " + i);
                assertFalse(outcomes.isEmpty());
            }
        }
    }

    @Test
    void no_value_of_a_cookie_shows() {
        Random random = new Random(797);
        for (int i = 0; i < ROUNDS; i++) {
            PageFacts facts = page(
                    "Set-Cookie: sid=" + SECRET + garbage(random).replace('\n', 'n'),
                    "Set-Cookie: " + SECRET,
                    "Set-Cookie: a=b; Path=/, sid=" + SECRET,
                    "Set-Cookie: a=b; SameSite=Lax,sid=" + SECRET + "; Domain=x," + SECRET);
            for (Rule<PageFacts> rule : rules()) {
                assertFalse(
                        rule.judge(facts).toString().contains(SECRET),
                        rule.info().id() + " on round " + i);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                ";",
                "=",
                ",",
                "\"",
                "\\",
                " ",
                "\t",
                "\0",
                "0",
                "a=b; ",
                "\"a\"; ",
                "Secure; ",
                "max-age=1; ",
                "1:",
                "a.",
                "1.",
                "%",
                "%2",
                "Max-Age=0; ",
                "Expires=1 jan 2027 0:0:0; ",
                "http-equiv=",
                "x, ",
                "::",
                "Domain=a.b; ",
                "side"
            })
    void takes_linear_time(String piece) {
        Quick.linear(LARGE, size -> {
            String value = piece.repeat(size / piece.length());
            PageFacts facts = holding(value, "sid=" + value, "sid=1; Expires=" + value);
            rules().forEach(rule -> rule.judge(facts));
        });
    }
}
