package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CompressionRuleTest {
    private static final CompressionRule RULE = new CompressionRule();
    private static final String LONG = "a line of text\n".repeat(100);
    private static final String GZIPPED = "\u001f\u008b\u0008 squeezed";
    private static final String ZSTD = "(\u00b5/\u00fd squeezed";

    @Test
    void keeps_the_contract() {
        RuleContract.of(RULE)
                .passing(compressed("Content-Encoding: gzip ^ Vary: Accept-Encoding", GZIPPED))
                .failing(compressed("Content-Type: text/html", LONG))
                .notApplicable(Sites.site())
                .notApplicable(compressed("Content-Type: text/html", "short"))
                .inconclusive(Sites.site(Sites.lost(Attempt.Purpose.COMPRESSED, "", "reset")))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gzip  | Content-Encoding: gzip ^ Vary: Accept-Encoding                     | pass
            gzip  | Content-Encoding: GZIP ^ vary: origin, accept-encoding             | pass
            gzip  | Content-Encoding: x-gzip ^ Vary: *                                 | pass
            gzip  | Content-Encoding: br ^ Vary: Accept-Encoding                       | pass
            gzip  | Content-Encoding: deflate ^ Vary: Accept-Encoding                  | pass
            zstd  | Content-Encoding: zstd ^ Vary: Accept-Encoding                     | pass
            gzip  | Content-Encoding: gzip                                             | INFO
            gzip  | Content-Encoding: gzip ^ Vary: Origin                              | INFO
            gzip  | Content-Encoding: gzip ^ Vary: Accept-Encoding ^ Content-Type: image/png  | INFO
            gzip  | Content-Encoding: gzip ^ Vary: Accept-Encoding ^ Content-Type: font/woff2 | INFO
            gzip  | Content-Encoding: utf-8 ^ Vary: Accept-Encoding                    | WARNING
            gzip  | Content-Encoding: gzip, br                                         | WARNING
            gzip  | Content-Encoding: zstd ^ Vary: Accept-Encoding                     | WARNING
            short | Content-Encoding: gzip ^ Vary: Accept-Encoding                     | WARNING
            byte  | Content-Encoding: gzip ^ Vary: Accept-Encoding                     | WARNING
            plain | Content-Encoding: br ^ Vary: Accept-Encoding                       | WARNING
            plain | Content-Encoding: deflate ^ Vary: Accept-Encoding                  | WARNING
            plain | Content-Type: text/html                                            | INFO
            plain | Content-Type: Application/JSON                                     | INFO
            plain | Content-Type: application/problem+json                             | INFO
            plain | Content-Type: text/css ^ Content-Encoding: identity                | INFO
            plain | Content-Type: image/png                                            | n/a
            plain | Content-Type: application/octet-stream                             | n/a
            plain | ''                                                                 | n/a
            short | Content-Type: text/html                                            | n/a
            none  | Content-Encoding: gzip                                             | n/a
            """)
    void compressed_answers(String body, String fields, String verdict) {
        String text = switch (body) {
            case "gzip" -> GZIPPED;
            case "zstd" -> ZSTD;
            case "plain" -> LONG;
            case "byte" -> "\u001f";
            case "none" -> "";
            default -> "hello";
        };
        assertEquals(
                verdict,
                Sites.words(
                                RULE,
                                Sites.site(
                                        attempt(Attempt.Purpose.COMPRESSED, 200, fields, text),
                                        attempt(Attempt.Purpose.UNCOMPRESSED, 200, "", LONG)))
                        .split(",", -1)[0]);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | ''                         | x  | pass
            200 | Content-Encoding: identity | x  | pass
            404 | ''                         | x  | pass
            200 | Content-Encoding: gzip     | x  | WARNING
            200 | Content-Encoding: br       | x  | WARNING
            200 | ''                         | '' | n/a
            301 | ''                         | x  | n/a
            308 | Content-Encoding: gzip     | x  | n/a
            503 | ''                         | x  | unsure
            429 | Content-Encoding: gzip     | x  | unsure
            """)
    void uncompressed_answers(int status, String fields, String body, String verdict) {
        assertEquals(
                verdict, Sites.words(RULE, Sites.site(attempt(Attempt.Purpose.UNCOMPRESSED, status, fields, body))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            q=needle | <p>needle</p><input name="_csrf">      | INFO
            a=1&q=NEEDLE | <p>needle</p><input name="XSRF">   | INFO
            needle   | <p>needle</p><input name="_csrf">      | INFO
            q=needle | <p>needle</p>                          | pass
            q=needle | <p>hay</p><input name="_csrf">         | pass
            q=hay    | <p>hay</p><input name="_csrf">         | pass
            q=       | <p>hay</p><input name="_csrf">         | pass
            """)
    void a_page_whose_size_may_give_a_token_away(String query, String body, String verdict) {
        Exchange plain = Sites.answer(
                "GET", URI.create("https://shop.org/?" + query), "", 200, "Content-Type: text/html", Body.of(body));
        SiteFacts facts = Sites.site(
                attempt(Attempt.Purpose.COMPRESSED, 200, "Content-Encoding: gzip ^ Vary: Accept-Encoding", GZIPPED),
                Sites.attempt(Attempt.Purpose.UNCOMPRESSED, "", plain));

        assertEquals(verdict + ",pass", Sites.words(RULE, facts));
    }

    @Test
    void nobody_reads_the_body_of_a_redirect() {
        SiteFacts facts = Sites.site(attempt(Attempt.Purpose.COMPRESSED, 302, "Content-Type: text/html", LONG));

        assertEquals("n/a", Sites.words(RULE, facts));
    }

    @Test
    void a_coding_on_both_sides_proves_nothing() {
        SiteFacts facts = Sites.site(
                attempt(Attempt.Purpose.COMPRESSED, 200, "Content-Encoding: br ^ Vary: Accept-Encoding", LONG),
                attempt(Attempt.Purpose.UNCOMPRESSED, 200, "Content-Encoding: br", LONG));

        assertEquals(
                List.of(
                        "pass with gzip and br: it comes compressed, with Vary",
                        "WARNING with identity: it comes compressed, though that was not accepted"),
                Sites.lines(RULE, facts));
    }

    @Test
    void each_page_is_compared_with_itself() {
        Exchange packed = Sites.answer(200, "Content-Encoding: br ^ Vary: Accept-Encoding", LONG);
        SiteFacts facts = Sites.site(
                Sites.attempt(Attempt.Purpose.COMPRESSED, "/a", packed),
                Sites.attempt(Attempt.Purpose.UNCOMPRESSED, "/b", Sites.answer(200, "", LONG)));

        assertEquals(
                List.of(
                        "pass /a with gzip and br: it comes compressed, with Vary",
                        "pass /b with identity: it comes plain"),
                Sites.lines(RULE, facts));
    }

    private static SiteFacts compressed(String fields, String body) {
        return Sites.site(attempt(Attempt.Purpose.COMPRESSED, 200, fields, body));
    }

    private static Attempt attempt(Attempt.Purpose purpose, int status, String fields, String body) {
        Body bytes = Body.of(body.getBytes(StandardCharsets.ISO_8859_1), Body.Extent.WHOLE);
        return Sites.attempt(purpose, "", Sites.answer("GET", Sites.HOME, "", status, fields, bytes));
    }
}
