package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.http.CspPolicy.Place;
import dev.muster.testing.Quick;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CspParserTest {
    /** Half as long as a whole head may be: what takes the square of that shows. */
    private static final int LARGE = 1 << 15;

    private static final List<String> PIECES = List.of(
            "script-src",
            "default-src",
            "object-src",
            "sandbox",
            "report-uri",
            "report-to",
            "webrtc",
            "trusted-types",
            "base-uri",
            "form-action",
            "nonsense",
            "'self'",
            "'none'",
            "'unsafe-inline'",
            "'nonce-",
            "'sha256-",
            "abc'",
            "=",
            "'",
            "*",
            "*.",
            ".com",
            "https:",
            "http://",
            "//",
            ":",
            "80",
            "/",
            "?",
            "#",
            " ",
            " ",
            " ",
            ";",
            ";",
            ",",
            "\t",
            "\u0000",
            "\u00e9",
            "\ud83d",
            "\ud83d\ude00",
            "\"",
            "%",
            "allow-scripts",
            "'strict-dynamic'",
            "unsafe-eval",
            "style-src",
            "\u001b[2J",
            "{{x}}",
            "data:",
            "&&",
            "'script'");

    private static String directives(String text) {
        StringBuilder shown = new StringBuilder();
        CspParser.one(Place.HEADER, text)
                .directives()
                .values()
                .forEach(directive -> shown.append(directive.name()).append(directive.tokens()));
        return shown.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a b c                | a[b, c]
            a                    | a[]
            A B                  | a[B]
            a; b                 | a[]b[]
            a;b                  | a[]b[]
            ;a;;b;               | a[]b[]
            a b; a c             | a[b]
            a b; A c; d          | a[b]d[]
            a  b   c             | a[b, c]
            a=b                  | a=b[]
            a b,c d              | a[b,c, d]
            """)
    void reads_directives(String text, String expected) {
        assertEquals(expected, directives(text));
    }

    @Test
    void parts_at_ascii_white_space_alone() {
        assertEquals("a[b, c, d, e]", directives("\na\tb\fc\rd\ne"));
        assertEquals("a\u000bb[]", directives("a\u000bb"));
        assertEquals("", directives("a\u00a0b"));
        assertEquals("b[]", directives("a\u0085;b"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a b                | 1
            a, b               | 2
            a,b,,c,            | 3
            ,                  | 1
            ;                  | 1
            ;, a               | 2
            """)
    void parts_lists_at_commas(String value, int policies) {
        assertEquals(policies, CspParser.list(Place.HEADER, value).size());
        assertEquals(1, CspParser.list(Place.HEADER, "").size());
    }

    @Test
    void keeps_no_more_policies_than_anybody_has() {
        assertEquals(200, CspParser.list(Place.HEADER, "a,".repeat(10_000)).size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            script-src-elem  | script-src-elem script-src default-src
            script-src-attr  | script-src-attr script-src default-src
            script-src       | script-src default-src
            style-src-elem   | style-src-elem style-src default-src
            style-src-attr   | style-src-attr style-src default-src
            worker-src       | worker-src child-src script-src default-src
            frame-src        | frame-src child-src default-src
            fenced-frame-src | fenced-frame-src frame-src child-src default-src
            child-src        | child-src default-src
            img-src          | img-src default-src
            object-src       | object-src default-src
            default-src      | default-src
            base-uri         | base-uri
            form-action      | form-action
            frame-ancestors  | frame-ancestors
            """)
    void knows_what_stands_in_for_what(String name, String chain) {
        assertEquals(List.of(chain.split(" ", -1)), CspDirectives.fallback(name));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            *                 | http  | a.org     | true
            *                 | https | a.org     | true
            *                 | data  | a.org     | false
            *                 | ftp   | a.org     | false
            a.org             | https | a.org     | true
            A.ORG             | https | a.org     | true
            a.org             | http  | a.org     | false
            a.org             | https | b.a.org   | false
            *.a.org           | https | b.a.org   | true
            *.a.org           | https | c.b.a.org | true
            *.a.org           | https | a.org     | false
            *.a.org           | https | ba.org    | false
            http:             | https | a.org     | true
            https:            | http  | a.org     | false
            http://a.org      | https | a.org     | true
            https://a.org     | http  | a.org     | false
            ws:               | http  | a.org     | true
            ws:               | wss   | a.org     | true
            ws:               | https | a.org     | true
            ws:               | ftp   | a.org     | false
            wss:              | https | a.org     | true
            wss:              | http  | a.org     | false
            'self'            | https | a.org     | false
            'nonce-abcdefgh'  | https | a.org     | false
            a..org            | https | a..org    | false
            """)
    void matches_urls(String source, String scheme, String host, boolean reaches) {
        assertEquals(reaches, CspSource.parse(source).reaches(scheme, host));
    }

    @Test
    void lists_each_rule_once() {
        Set<String> ids = new HashSet<>();
        CspRules.ALL.forEach(rule -> ids.add(rule.info().id()));

        assertEquals(12, ids.size());
        assertTrue(ids.stream().allMatch(id -> id.equals("http.csp") || id.startsWith("http.csp.")), ids::toString);
    }

    @Test
    void is_content_with_a_good_policy() {
        for (Rule<PageFacts> rule : CspRules.ALL) {
            Outcome outcome = rule.judge(CspPages.page(CspPages.GOOD)).get(0);
            boolean content = outcome instanceof Outcome.Passed || rule instanceof CspNonceRule;
            assertTrue(content, () -> rule.info().id() + ": " + outcome);
        }
    }

    @Test
    void never_throws_and_says_little_whatever_comes() {
        Random random = new Random(20_260_729);
        for (int round = 0; round < 300; round++) {
            PageFacts page = CspPages.twice(noise(random), noise(random));
            for (Rule<PageFacts> rule : CspRules.ALL) {
                rule.judge(page).forEach(CspParserTest::assertShort);
            }
        }
    }

    private static String noise(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(60);
        for (int i = 0; i < pieces; i++) {
            text.append(
                    random.nextInt(9) == 0
                            ? String.valueOf((char) random.nextInt(0x300))
                            : PIECES.get(random.nextInt(PIECES.size())));
            text.append(random.nextBoolean() ? " " : "");
        }
        return text.toString();
    }

    private static void assertShort(Outcome outcome) {
        String text = CspPages.text(outcome);
        assertTrue(text.length() < 3_000, text);
        assertTrue(text.chars().noneMatch(c -> c < ' ' || c == 0x7f), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "script-src ",
                ";",
                ",",
                " ",
                "a;",
                "a,",
                "script-src 'nonce-abc' ",
                "script-src *.com *.org https: ",
                "script-src,",
                "http://a ",
                "'nonce-",
                "=",
                "'",
                "a.",
                "\u00e9",
                "x:",
                "img-src http://a.org;",
                "a=\"b\","
            })
    void takes_time_in_proportion_to_the_length(String piece) {
        Quick.linear(LARGE, size -> {
            String value = "script-src " + piece.repeat(size / piece.length());
            CspPages.set("meta: " + value + "&&" + value);
            judgeAll(CspPages.page(value));
        });
    }

    private static void judgeAll(PageFacts page) {
        for (Rule<PageFacts> rule : CspRules.ALL) {
            rule.judge(page).forEach(CspParserTest::assertShort);
        }
    }

    @Test
    void takes_distinct_sources_by_the_thousand() {
        Quick.linear(LARGE, size -> {
            String value = distinctSources(size);
            judgeAll(CspPages.twice(value, value.replace("nonce-a", "nonce-b")));
        });
    }

    private static String distinctSources(int length) {
        StringBuilder value = new StringBuilder("script-src");
        for (int i = 0; value.length() < length; i++) {
            value.append(" *.a")
                    .append(i)
                    .append(" http://b")
                    .append(i)
                    .append(" 'nonce-abcdefgh")
                    .append(i)
                    .append('\'');
        }
        return value.toString();
    }
}
