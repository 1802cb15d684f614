package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PublicFilesRuleTest {
    private static final PublicFilesRule RULE = new PublicFilesRule();
    private static final String LOGO = "/logo.svg";
    private static final String APP = "/app.3f2a91bc.js";

    @Test
    void keeps_the_contract() {
        RuleContract.of(RULE)
                .passing(file(LOGO, "If-None-Match: x", 304, "ETag: x"))
                .failing(file(LOGO, "", 200, ""))
                .notApplicable(Sites.site())
                .notApplicable(page(AnswerKind.DOCUMENT))
                .inconclusive(file(LOGO, "", 404, ""))
                .inconclusive(Sites.site(Sites.lost(Attempt.Purpose.REVALIDATED, LOGO, "reset")))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /logo.svg | If-None-Match: "x"     | 304 | ETag: "x"                                   | pass
            /logo.svg | If-Modified-Since: x   | 304 | ''                                          | pass
            /logo.svg | ''                     | 200 | ETag: "x"                                   | pass
            /logo.svg | ''                     | 200 | Last-Modified: x                            | pass
            /logo.svg | ''                     | 200 | Cache-Control: max-age=60                   | pass
            /logo.svg | ''                     | 200 | Cache-Control: max-age=0                    | pass
            /logo.svg | ''                     | 200 | Cache-Control: immutable                    | pass
            /logo.svg | ''                     | 200 | Cache-Control: no-store ^ ETag: x           | pass
            /logo.svg | ''                     | 200 | ETag: x ^ Age: 12 ^ Vary: Accept            | pass
            /logo.svg | ''                     | 200 | ''                                          | INFO
            /logo.svg | ''                     | 200 | Cache-Control: max-age=soon                 | INFO
            /logo.svg | ''                     | 200 | Cache-Control: max-age=9999999999999999999  | INFO
            /logo.svg | If-None-Match: "x"     | 200 | ETag: "x"                                   | INFO
            /logo.svg | If-Modified-Since: x   | 200 | Last-Modified: x                            | INFO
            /logo.svg | ''                     | 200 | ETag: x ^ Age: old                          | INFO
            /logo.svg | ''                     | 200 | ETag: x ^ Age:                              | INFO
            /logo.svg | ''                     | 200 | ETag: x ^ Vary: Accept, *                   | INFO
            /logo.svg | ''                     | 200 | Cache-Control: no-store, max-age=60         | WARNING
            /logo.svg | ''                     | 200 | Cache-Control: No-Store ^ Cache-Control: Public | WARNING
            /logo.svg | ''                     | 200 | Cache-Control: no-store, immutable          | WARNING
            /logo.svg | ''                     | 200 | Cache-Control: private="a, no-store, b", max-age=60 | pass
            /logo.svg | ''                     | 200 | Cache-Control: x="\\", no-store, y", max-age=60   | pass
            /logo.svg | ''                     | 404 | ''                                          | unsure
            /logo.svg | ''                     | 301 | ''                                          | unsure
            /logo.svg | ''                     | 100 | ''                                          | unsure
            /logo.svg | ''                     | 503 | ''                                          | unsure
            /app.3f2a91bc.js | ''              | 200 | Cache-Control: max-age=31536000             | pass
            /app.3f2a91bc.js | ''              | 200 | Cache-Control: "max-age=31536000"           | INFO
            /app.3f2a91bc.js | ''              | 200 | Cache-Control: max-age="31536000"           | pass
            /app.3f2a91bc.js | ''              | 200 | Cache-Control: max-age=5, immutable         | pass
            /app.3f2a91bc.js | If-None-Match: x | 200 | Cache-Control: public, max-age=31536000    | pass
            /app.3f2a91bc.js | ''              | 200 | Cache-Control: max-age=3600                 | INFO
            /app.3f2a91bc.js | ''              | 200 | ETag: x                                     | INFO
            /app.3f2a91bc.js | ''              | 200 | Cache-Control: no-store, max-age=31536000   | WARNING
            """)
    void files(String path, String sent, int status, String fields, String verdict) {
        assertEquals(verdict, Sites.words(RULE, file(path, sent, status, fields)));
    }

    @ParameterizedTest
    @CsvSource({
        "/app.3f2a91bc.js, true",
        "/app-3f2a91bc4d5e6f70.css, true",
        "/assets/index-BfR2x9aQ.js, true",
        "/chunk_0a1b2c3d.mjs, true",
        "/logo.svg, false",
        "/jquery-3.7.1.min.js, false",
        "/20260101.pdf, false",
        "/deadbeef.js, false",
        "/document.html, false",
        "/3f2a91bc/app.js, false",
        "/3f2a91bc, false",
        "/JavaScript.js, false",
        "/report20260101.pdf, false",
        "/b\u00fccher12345.js, false",
        "'', false"
    })
    void fingerprints(String path, boolean fingerprint) {
        assertEquals(fingerprint, Fingerprint.in(URI.create("https://shop.org" + path)));
    }

    @Test
    void the_page_itself_is_judged_only_if_it_is_a_file() {
        assertEquals("n/a", Sites.words(RULE, page(AnswerKind.DOCUMENT)));
        assertEquals("INFO", Sites.words(RULE, page(AnswerKind.STATIC)));
        assertEquals(false, Fingerprint.in(URI.create("urn:x")));
    }

    @Test
    void each_file_is_a_subject() {
        SiteFacts facts = Sites.site(
                Sites.attempt(Attempt.Purpose.REVALIDATED, LOGO, Sites.answer(304, "", "")),
                Sites.attempt(Attempt.Purpose.REVALIDATED, APP, Sites.answer(200, "ETag: x", "")));

        assertEquals(
                List.of(
                        "pass /logo.svg: it is asked for again, and unchanged",
                        "pass /app.3f2a91bc.js: it may be stored"),
                Sites.lines(RULE, facts));
    }

    private static SiteFacts page(AnswerKind kind) {
        Exchange exchange = Sites.answer(200, "", "");
        return Sites.site(
                Sites.page(kind, Expectations.Audience.UNSTATED, exchange),
                Sites.attempt(Attempt.Purpose.REVALIDATED, "", exchange));
    }

    private static SiteFacts file(String path, String sent, int status, String fields) {
        URI uri = URI.create("https://api.shop.org" + path);
        Exchange exchange = Sites.answer("GET", uri, sent, status, fields, Body.empty());
        return Sites.site(Sites.attempt(Attempt.Purpose.REVALIDATED, path, exchange));
    }
}
