package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.http.SetCookie.Attribute;
import dev.muster.testing.Said;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What holds of a Set-Cookie, and of a second beside it. */
final class CookieFuzz {
    private CookieFuzz() {}

    static void holds(FuzzInput input) {
        List<String> fields = input.octets();
        String field = FuzzInput.part(fields, 0);
        isSplitAsBrowsersDo(field);
        isReadAgainAsItWasRead(field);
        attributesHaveNeitherCaseNorOrder(field);
        whatIsAddedHelps(field);
        showsNoValue(field);
        isJudgedByItself(field, FuzzInput.part(fields, 1));
    }

    static void read(String field) {
        new CookieScopeRule().judge(page(field));
    }

    private static List<String> verdicts(String... fields) {
        PageFacts page = page(fields);
        List<String> verdicts = new ArrayList<>();
        for (Rule<PageFacts> rule : CookieRules.ALL) {
            rule.judge(page)
                    .forEach(outcome -> verdicts.add(rule.info().id() + " at " + outcome.subject() + ": "
                            + Said.word(outcome, rule.info().severity())));
        }
        return verdicts;
    }

    private static PageFacts page(String... fields) {
        return CspPages.page(
                AnswerKind.DOCUMENT,
                Arrays.stream(fields)
                        .map(field -> new Field("Set-Cookie", field))
                        .toArray(Field[]::new));
    }

    /** RFC 6265bis, section 5.6, in the plainest way. */
    private static void isSplitAsBrowsersDo(String field) {
        List<String> parts = List.of(field.split(";", -1));
        SetCookie cookie = SetCookie.parse(field);
        String pair = parts.get(0);
        int equals = pair.indexOf('=');
        assertEquals(equals < 0 ? "" : trimmed(pair.substring(0, equals)), cookie.name());
        assertEquals(trimmed(pair.substring(equals + 1)), cookie.value());
        List<Attribute> attributes = parts.stream()
                .skip(1)
                .filter(part -> !part.isEmpty())
                .map(part -> new Attribute(
                        trimmed(part.contains("=") ? part.substring(0, part.indexOf('=')) : part),
                        part.contains("=") ? trimmed(part.substring(part.indexOf('=') + 1)) : ""))
                .toList();
        assertEquals(attributes, cookie.attributes());
    }

    private static String trimmed(String text) {
        return text.replaceAll("^[ \t]++", "").replaceAll("(?<![ \t])[ \t]++\\z", "");
    }

    private static String written(SetCookie cookie) {
        StringBuilder field = new StringBuilder();
        boolean bare = cookie.name().isEmpty() && cookie.value().indexOf('=') < 0;
        field.append(bare ? "" : cookie.name() + "=").append(cookie.value());
        for (Attribute attribute : cookie.attributes()) {
            field.append("; ").append(attribute.name());
            field.append(attribute.value().isEmpty() ? "" : "=" + attribute.value());
        }
        return field.toString();
    }

    private static SetCookie with(SetCookie cookie, List<Attribute> attributes) {
        return new SetCookie(cookie.name(), cookie.value(), attributes, cookie.controls());
    }

    private static void isReadAgainAsItWasRead(String field) {
        SetCookie cookie = SetCookie.parse(field);
        SetCookie again = SetCookie.parse(written(cookie));
        assertEquals(cookie, again);
        assertEquals(verdicts(field), verdicts(written(cookie)));
    }

    private static void attributesHaveNeitherCaseNorOrder(String field) {
        SetCookie cookie = SetCookie.parse(field);
        List<Attribute> upper = cookie.attributes().stream()
                .map(attribute -> new Attribute(FuzzInput.upper(attribute.name()), attribute.value()))
                .toList();
        assertEquals(verdicts(field), verdicts(written(with(cookie, upper))), "the case of names");
        long distinct = cookie.attributes().stream()
                .map(attribute -> attribute.name().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        if (distinct == cookie.attributes().size()) {
            List<Attribute> turned = new ArrayList<>(cookie.attributes());
            Collections.reverse(turned);
            assertEquals(verdicts(field), verdicts(written(with(cookie, turned))), "the order of attributes");
        }
    }

    private static void whatIsAddedHelps(String field) {
        assertEquals(verdicts(field), verdicts(field + ";"), "nothing was added");
        assertEquals(verdicts(field), verdicts(field + "; Muster=1"), "nothing that a browser knows was added");
        assertNoFailure(new CookieSecureRule(), field + "; sEcUrE");
        assertNoFailure(new CookieHttpOnlyRule(), field + "; httponly");
    }

    private static void assertNoFailure(Rule<PageFacts> rule, String field) {
        for (Outcome outcome : rule.judge(page(field))) {
            assertFalse(outcome instanceof Outcome.Failed, outcome::toString);
        }
    }

    private static void showsNoValue(String field) {
        SetCookie cookie = SetCookie.parse(field);
        SetCookie secret = new SetCookie(cookie.name(), HeadSamples.SECRET, cookie.attributes(), cookie.controls());
        PageFacts page = page(written(secret), "x=" + HeadSamples.SECRET + field);
        for (Rule<PageFacts> rule : CookieRules.ALL) {
            String said = rule.judge(page).toString();
            assertFalse(said.contains(HeadSamples.SECRET), said);
        }
    }

    /** But for what two of one name have to be told of. */
    private static void isJudgedByItself(String field, String other) {
        boolean apart =
                !SetCookie.parse(field).label().equals(SetCookie.parse(other).label());
        List<String> alone = verdicts(field).stream()
                .filter(verdict -> !verdict.endsWith(": n/a"))
                .toList();
        assertTrue(
                !apart || verdicts(field, other).containsAll(alone),
                "a second cookie changes what is said of the first");
    }
}
