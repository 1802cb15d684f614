package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.testing.Said;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What holds of a Strict-Transport-Security field, and of a second behind it. */
final class HstsFuzz {
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*+\"";
    private static final String DIRECTIVE = TOKEN + "[ \t]*+(?:=[ \t]*+(?:" + TOKEN + "|" + QUOTED + ")[ \t]*+)?+";

    /** RFC 6797, section 6.1, with white space as RFC 2616 implies it. */
    private static final Pattern GRAMMAR =
            Pattern.compile("[ \t]*+(?:" + DIRECTIVE + ")?+(?:;[ \t]*+(?:" + DIRECTIVE + ")?+)*+");

    private static final List<Rule<PageFacts>> RULES = List.of(new HstsRule(), new HstsSyntaxRule());

    private HstsFuzz() {}

    static void holds(FuzzInput input) {
        List<String> fields = input.octets();
        String field = FuzzInput.part(fields, 0);
        isReadByTheGrammar(field);
        isReadAgainInAnyCaseAndOrder(field);
        theFirstFieldCounts(field, FuzzInput.part(fields, 1));
        isNothingOverPlainHttp(field);
    }

    static void read(String field) {
        HstsField.parse(field).maxAge();
        RULES.forEach(rule -> rule.judge(page("https", field)));
    }

    private static PageFacts page(String scheme, String... fields) {
        PageFacts page = CspPages.page(
                AnswerKind.DOCUMENT,
                Arrays.stream(fields)
                        .map(field -> new Field(HstsPolicy.FIELD, field))
                        .toArray(Field[]::new));
        return Heads.at(scheme + "://shop.org/", page);
    }

    private static void isReadByTheGrammar(String text) {
        HstsField field = HstsField.parse(text);
        boolean printable = text.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7f));
        if (!printable || !GRAMMAR.matcher(text).matches()) {
            assertFalse(field.problem().isEmpty(), "browsers ignore it");
            assertEquals(0, field.maxAge());
        }
        if (field.problem().isEmpty()) {
            String age = field.directives().getOrDefault("max-age", "");
            assertTrue(age.matches("[0-9]+"), age);
            boolean year = new BigInteger(age).compareTo(BigInteger.valueOf(HstsPolicy.YEAR)) >= 0;
            boolean passed = RULES.get(0).judge(page("https", text)).get(0) instanceof Outcome.Passed;
            assertEquals(year, passed);
        }
    }

    private static String written(List<Map.Entry<String, String>> directives) {
        return directives.stream()
                .map(entry -> entry.getKey()
                        + (entry.getValue().isEmpty()
                                ? ""
                                : "=\"" + entry.getValue().replaceAll("[\"\\\\]", "\\\\$0") + "\""))
                .collect(Collectors.joining(";"));
    }

    private static void isReadAgainInAnyCaseAndOrder(String text) {
        HstsField field = HstsField.parse(text);
        if (field.problem().isPresent()) {
            return;
        }
        List<Map.Entry<String, String>> directives =
                new ArrayList<>(field.directives().entrySet());
        assertEquals(field, HstsField.parse(written(directives)));
        Collections.reverse(directives);
        assertEquals(field, HstsField.parse(written(directives)));
        assertEquals(shown(field), shown(HstsField.parse(FuzzInput.upper(text))));
    }

    private static String shown(HstsField field) {
        return field.maxAge() + "" + field.includeSubDomains() + field.preload();
    }

    private static void theFirstFieldCounts(String first, String second) {
        Rule<PageFacts> rule = new HstsRule();
        assertEquals(
                Said.word(rule.judge(page("https", first)).get(0), rule.info().severity()),
                Said.word(
                        rule.judge(page("https", first, second)).get(0),
                        rule.info().severity()));
        assertFalse(new HstsSyntaxRule().judge(page("https", first, second)).get(0) instanceof Outcome.Passed);
    }

    private static void isNothingOverPlainHttp(String field) {
        for (Rule<PageFacts> rule : RULES) {
            assertFalse(rule.judge(page("http", field)).get(0) instanceof Outcome.Passed);
        }
    }
}
