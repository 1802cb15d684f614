package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Outcome;
import dev.muster.http.CspPolicy.Place;
import dev.muster.testing.Said;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What holds of policies: of each, and of a second beside it. */
final class CspFuzz {
    /** Written without a look at the parser's own list. */
    private static final Pattern KNOWN = Pattern.compile("(default|(script|style)(-(elem|attr))?|img|font|connect|media"
            + "|object|child|(fenced-)?frame|worker|manifest)-src(-elem|-attr)?|base-uri|form-action|frame-ancestors"
            + "|sandbox|report-(uri|to)|webrtc|upgrade-insecure-requests|require-trusted-types-for|trusted-types");

    private static final Pattern BLANKS = Pattern.compile("[\t\n\f\r ]+");

    /** They judge what is in force, so that one more policy can but make it better. */
    private static final List<CspRule> OF_WHAT_IS_IN_FORCE = List.of(
            new CspInlineScriptRule(),
            new CspEvalRule(),
            new CspWildcardRule(),
            new CspRestrictsRule(),
            new CspBaseUriRule(),
            new CspFormActionRule(),
            new CspInlineStyleRule());

    private static final String EVAL_FAILS = "http.csp.eval WARNING";

    private CspFuzz() {}

    static void holds(FuzzInput input) {
        List<String> texts = input.texts();
        String first = FuzzInput.part(texts, 0);
        String second = FuzzInput.part(texts, 1);
        isReadAsTheSpecificationSays(first);
        isReadAgainAsItWasRead(first);
        keywordsAndHostsHaveNoCase(first);
        passesByKnownDirectivesAlone(first);
        if (!second.isEmpty()) {
            oneMoreNeverWeakens(first, second);
            reportOnlyEnforcesNothing(first, second);
        }
        saysLittle(first, second);
    }

    static void read(String text) {
        CspParser.list(Place.HEADER, text);
    }

    /** CSP3, #parse-serialized-policy, word for word and in no hurry. */
    private static Map<String, List<String>> reference(String text) {
        Map<String, List<String>> directives = new LinkedHashMap<>();
        for (String token : text.split(";", -1)) {
            List<String> words =
                    BLANKS.splitAsStream(token).filter(word -> !word.isEmpty()).toList();
            boolean ascii = token.chars().allMatch(c -> c < 128);
            if (ascii && !words.isEmpty()) {
                directives.putIfAbsent(words.get(0).toLowerCase(Locale.ROOT), words.subList(1, words.size()));
            }
        }
        return directives;
    }

    private static Map<String, List<String>> shown(CspPolicy policy) {
        Map<String, List<String>> shown = new LinkedHashMap<>();
        policy.directives().forEach((name, directive) -> shown.put(name, directive.tokens()));
        return shown;
    }

    private static void isReadAsTheSpecificationSays(String text) {
        Map<String, List<String>> expected = reference(text);
        CspPolicy header = CspParser.one(Place.HEADER, text);
        assertEquals(expected, shown(header));
        assertEquals(
                List.copyOf(expected.keySet()), List.copyOf(header.directives().keySet()), "order");
        List.of("frame-ancestors", "report-uri", "sandbox").forEach(expected::remove);
        assertEquals(expected, shown(CspParser.one(Place.META, text)));
        assertEquals(
                Arrays.stream(text.split(",", -1))
                        .filter(part -> !BLANKS.matcher(part).replaceAll("").isEmpty())
                        .limit(200)
                        .map(CspFuzz::reference)
                        .toList(),
                CspParser.list(Place.HEADER, text).stream()
                        .map(CspFuzz::shown)
                        .filter(policy -> !text.isEmpty() || !policy.isEmpty())
                        .filter(policy -> !BLANKS.matcher(text.replace(",", ""))
                                .replaceAll("")
                                .isEmpty())
                        .toList());
    }

    private static void isReadAgainAsItWasRead(String text) {
        CspPolicy policy = CspParser.one(Place.HEADER, text);
        String written = shown(policy).entrySet().stream()
                .map(entry -> entry.getKey() + " " + String.join(" ", entry.getValue()))
                .collect(Collectors.joining("; "));
        CspPolicy again = CspParser.one(Place.HEADER, written);
        assertEquals(policy.directives(), again.directives());
        assertEquals(
                List.of(),
                Stream.of(again.repeated(), again.garbled(), again.misplaced())
                        .flatMap(List::stream)
                        .toList());
    }

    private static void keywordsAndHostsHaveNoCase(String text) {
        for (CspDirective directive :
                CspParser.one(Place.HEADER, text).directives().values()) {
            for (CspSource source : directive.sources()) {
                CspSource upper = CspSource.parse(FuzzInput.upper(source.text()));
                assertEquals(source.kind(), upper.kind(), source::text);
                assertEquals(source.scheme() + "//" + source.host(), upper.scheme() + "//" + upper.host());
                assertTrue(source.kind() != CspSource.Kind.KEYWORD
                        || source.value().equals(upper.value()));
            }
        }
    }

    private static void passesByKnownDirectivesAlone(String text) {
        Outcome outcome = new CspPresentRule().judge(CspPages.page(text)).get(0);
        boolean known = Arrays.stream(text.split(",", -1))
                .flatMap(part -> reference(part).keySet().stream())
                .anyMatch(name -> KNOWN.matcher(name).matches());
        assertTrue(known || !(outcome instanceof Outcome.Passed), outcome::toString);
    }

    private static List<String> verdicts(String... policies) {
        return verdicts(CspPages.page(policies));
    }

    private static List<String> verdicts(PageFacts page) {
        CspSet set = page.policies();
        return OF_WHAT_IS_IN_FORCE.stream()
                .map(rule -> rule.info().id() + " "
                        + Said.word(rule.judge(set, page), rule.info().severity()))
                .toList();
    }

    private static void oneMoreNeverWeakens(String first, String second) {
        List<String> alone = verdicts(first);
        List<String> both = verdicts(first, second);
        assertEquals(both, verdicts(second, first), "the order of policies says nothing");
        assertEquals(both, verdicts(first + "," + second), "a comma parts policies as fields do");
        assertEquals(alone, verdicts(first, first), "twice the same is the same");
        if (alone.contains("http.csp.restricts pass")) {
            staysPassed(alone, both, second);
        }
        boolean failsTwice = alone.contains(EVAL_FAILS) && verdicts(second).contains(EVAL_FAILS);
        assertTrue(!failsTwice || both.contains(EVAL_FAILS), "each allows it, and so do both");
        boolean named = (first + second).toLowerCase(Locale.ROOT).contains("base-uri");
        assertTrue(named || !both.contains("http.csp.base-uri pass"), "neither says anything of it");
    }

    /** Where the first governs everything: else the second may govern, badly, what the first is silent about. */
    private static void staysPassed(List<String> alone, List<String> both, String second) {
        boolean odd = CspParser.list(Place.HEADER, second).stream()
                .flatMap(policy -> policy.directive("style-src").stream())
                .anyMatch(styles -> styles.has(CspSource.UNSAFE_EVAL));
        for (int i = 0; i < alone.size() && !odd; i++) {
            assertTrue(!alone.get(i).endsWith(" pass") || both.get(i).endsWith(" pass"), both.get(i));
        }
    }

    private static void reportOnlyEnforcesNothing(String first, String second) {
        PageFacts tried = CspPages.page(
                AnswerKind.DOCUMENT,
                new Field("Content-Security-Policy", first),
                new Field("Content-Security-Policy-Report-Only", second));
        assertEquals(verdicts(first), verdicts(tried));
        PageFacts alone = CspPages.page(AnswerKind.DOCUMENT, new Field("Content-Security-Policy-Report-Only", first));
        assertTrue(verdicts(alone).stream().allMatch(verdict -> verdict.endsWith(" n/a")));
        assertFalse(new CspPresentRule().judge(alone).get(0) instanceof Outcome.Passed);
    }

    private static void saysLittle(String first, String second) {
        List<Outcome> said = new ArrayList<>();
        CspRules.ALL.forEach(rule -> said.addAll(rule.judge(CspPages.twice(first, second))));
        for (Outcome outcome : said) {
            String text = CspPages.text(outcome);
            assertTrue(text.length() < 3_000 && text.chars().noneMatch(c -> c < ' ' || c == 0x7f), text);
        }
    }
}
