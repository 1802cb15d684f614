package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CspInlineScriptRuleTest {
    private final CspInlineScriptRule rule = new CspInlineScriptRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(CspPages.page(CspPages.GOOD))
                .failing(CspPages.page("script-src 'unsafe-inline'"))
                .notApplicable(CspPages.page())
                .notApplicable(CspPages.page("img-src 'self'"))
                .notApplicable(CspPages.page(AnswerKind.API, new Field("Content-Security-Policy", CspPages.GOOD)))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # nothing inline
            script-src 'self'                                                      | pass
            script-src 'none'                                                      | pass
            script-src                                                             | pass
            script-src *                                                           | pass
            default-src 'self'                                                     | pass
            default-src https://cdn.example.org                                    | pass
            script-src 'unsafe-eval'                                               | pass
            script-src blob:                                                       | pass
            # in force
            script-src 'unsafe-inline'                                             | ERROR
            script-src 'self' 'unsafe-inline'                                      | ERROR
            script-src 'UNSAFE-Inline'                                             | ERROR
            SCRIPT-SRC 'unsafe-inline'                                             | ERROR
            default-src 'unsafe-inline'                                            | ERROR
            default-src 'self' 'unsafe-inline'; img-src *                          | ERROR
            script-src-elem 'unsafe-inline'                                        | ERROR
            script-src-attr 'unsafe-inline'                                        | ERROR
            script-src 'self'; script-src-attr 'unsafe-inline'                     | ERROR
            script-src 'self'; script-src-elem 'unsafe-inline'                     | ERROR
            script-src-elem 'self'; script-src 'unsafe-inline'                     | ERROR
            script-src 'none' 'unsafe-inline'                                      | ERROR
            script-src 'unsafe-inline' https:                                      | ERROR
            script-src 'unsafe-inline' 'unsafe-hashes'                             | ERROR
            script-src 'unsafe-inline' 'report-sample'                             | ERROR
            # what stands in for what
            default-src 'unsafe-inline'; script-src 'self'                         | pass
            default-src 'none'; script-src 'unsafe-inline'                         | ERROR
            script-src 'unsafe-inline'; script-src-elem 'self'; script-src-attr 'none' | pass
            default-src 'unsafe-inline'; script-src-elem 'self'                    | ERROR
            default-src 'unsafe-inline'; script-src-attr 'none'                    | ERROR
            style-src 'unsafe-inline'; default-src 'self'                          | pass
            img-src 'unsafe-inline'; default-src 'self'                            | pass
            # out of force
            script-src 'unsafe-inline' 'nonce-AAAAAAAAAAAAAAAAAAAAAA'              | pass
            script-src 'nonce-AAAAAAAAAAAAAAAAAAAAAA' 'unsafe-inline'              | pass
            script-src 'unsafe-inline' 'NONCE-abc='                                | pass
            script-src 'unsafe-inline' 'nonce-a=='                                 | pass
            script-src 'unsafe-inline' 'nonce-a-_/+'                               | pass
            script-src 'unsafe-inline' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' | pass
            script-src 'unsafe-inline' 'sha384-abc'                                | pass
            script-src 'unsafe-inline' 'SHA512-abc'                                | pass
            script-src 'unsafe-inline' 'strict-dynamic'                            | pass
            script-src 'unsafe-inline' 'STRICT-dynamic'                            | pass
            default-src 'unsafe-inline' 'nonce-abcdefgh'                           | pass
            script-src 'unsafe-inline' https: 'nonce-abcdefgh' 'strict-dynamic'    | pass
            # malformed: ignored, so that 'unsafe-inline' stays in force
            script-src 'unsafe-inline' 'nonce-'                                    | ERROR
            script-src 'unsafe-inline' 'nonce-===' | ERROR
            script-src 'unsafe-inline' 'nonce-a=b'                                 | ERROR
            script-src 'unsafe-inline' 'nonce-a==='                                | ERROR
            script-src 'unsafe-inline' 'nonce-{random}'                            | ERROR
            script-src 'unsafe-inline' 'nonce-$nonce'                              | ERROR
            script-src 'unsafe-inline' 'nonce-abc                                  | ERROR
            script-src 'unsafe-inline' nonce-abcdefgh                              | ERROR
            script-src 'unsafe-inline' nonce-abc'                                  | ERROR
            script-src 'unsafe-inline' ''nonce-abc''                               | ERROR
            script-src 'unsafe-inline' 'nonce abc'                                 | ERROR
            script-src 'unsafe-inline' 'sha256-'                                   | ERROR
            script-src 'unsafe-inline' 'sha1-abc'                                  | ERROR
            script-src 'unsafe-inline' 'sha-256-abc'                               | ERROR
            script-src 'unsafe-inline' 'md5-abc'                                   | ERROR
            script-src 'unsafe-inline' sha256-abc                                  | ERROR
            script-src 'unsafe-inline' strict-dynamic                              | ERROR
            script-src 'unsafe-inline' 'sha256-a*b'                                | ERROR
            # malformed 'unsafe-inline' allows nothing
            script-src unsafe-inline                                               | pass
            script-src 'unsafe-inline                                              | pass
            script-src unsafe-inline'                                              | pass
            script-src 'unsafe inline'                                             | pass
            script-src 'unsafeinline'                                              | pass
            script-src `unsafe-inline`                                             | pass
            # data: is inline script by another name
            script-src data:                                                       | ERROR
            script-src 'self' DATA:                                                | ERROR
            default-src 'self' data:                                               | ERROR
            script-src-elem data:                                                  | ERROR
            script-src 'nonce-abcdefgh' data:                                      | ERROR
            script-src 'nonce-abcdefgh' 'strict-dynamic' data:                     | pass
            script-src-attr data:; script-src-elem 'self'                          | pass
            script-src data                                                        | pass
            script-src data:text                                                   | pass
            img-src data:; script-src 'self'                                       | pass
            # handlers by hash
            script-src 'unsafe-hashes' 'sha256-abc'                                | WARNING
            script-src-attr 'unsafe-hashes' 'sha256-abc'; script-src 'self'        | WARNING
            script-src 'unsafe-hashes'                                             | pass
            script-src 'unsafe-hashes' 'nonce-abcdefgh'                            | pass
            script-src-elem 'unsafe-hashes' 'sha256-abc'; script-src-attr 'none'   | pass
            script-src 'unsafe-inline' 'unsafe-hashes' 'sha256-abc'                | WARNING
            # the first of two counts
            script-src 'self'; script-src 'unsafe-inline'                          | pass
            script-src 'unsafe-inline'; script-src 'self'                          | ERROR
            script-src 'unsafe-inline'; SCRIPT-src 'self'                          | ERROR
            # several policies hold at once
            script-src 'unsafe-inline', script-src 'self'                          | pass
            script-src 'self', script-src 'unsafe-inline'                          | pass
            script-src 'unsafe-inline', script-src 'unsafe-inline'                 | ERROR
            script-src 'unsafe-inline', img-src 'none'                             | ERROR
            script-src 'unsafe-inline', default-src 'none'                         | pass
            script-src 'unsafe-inline', script-src-elem 'self'                     | ERROR
            script-src 'unsafe-inline', script-src-elem 'self', script-src-attr 'none' | pass
            script-src 'unsafe-inline', script-src 'unsafe-hashes' 'sha256-abc'    | WARNING
            script-src data:, script-src 'self'                                    | pass
            script-src 'unsafe-inline' && script-src 'self'                        | pass
            script-src 'unsafe-inline' && meta: script-src 'self'                  | pass
            script-src 'self' && meta: script-src 'unsafe-inline'                  | pass
            meta: script-src 'unsafe-inline'                                       | ERROR
            script-src 'unsafe-inline' && report: script-src 'self'                | ERROR
            script-src 'self' && report: script-src 'unsafe-inline'                | pass
            meta: script-src 'self', script-src 'unsafe-inline'                    | ERROR
            meta: script-src 'unsafe-inline', script-src 'self'                    | pass
            # a sandbox
            sandbox; script-src 'unsafe-inline'                                    | pass
            sandbox allow-forms; script-src 'unsafe-inline'                        | pass
            sandbox allow-scripts; script-src 'unsafe-inline'                      | ERROR
            sandbox ALLOW-scripts; script-src 'unsafe-inline'                      | ERROR
            script-src 'unsafe-inline' && meta: sandbox; img-src *                 | ERROR
            # nothing governs scripts
            img-src 'self'                                                         | n/a
            script-source 'unsafe-inline'; img-src 'self'                          | n/a
            object-src 'unsafe-inline'                                             | n/a
            defualt-src 'unsafe-inline'                                            | n/a
            report: script-src 'unsafe-inline'                                     | n/a
            """)
    void judges_what_is_in_force(String policies, String verdict) {
        assertEquals(verdict, CspPages.verdict(rule, policies));
    }

    @Test
    void names_the_directive_that_allows_it() {
        assertEquals(
                "'unsafe-inline' is in force: default-src | no 'unsafe-inline', or a nonce or hash beside it | ",
                CspPages.text(CspPages.judge(rule, "default-src 'unsafe-inline'")));
        assertEquals(
                "'unsafe-inline' is in force: script-src, script-src-attr"
                        + " | no 'unsafe-inline', or a nonce or hash beside it | ",
                CspPages.text(CspPages.judge(rule, "script-src 'unsafe-inline'; script-src-attr 'unsafe-inline'")));
    }

    @Test
    void skips_a_directive_with_characters_beyond_ascii() {
        assertEquals("pass", CspPages.verdict(rule, "script-src 'unsafe-inline' \u2019self\u2019; default-src 'self'"));
        assertEquals("n/a", CspPages.verdict(rule, "script-src 'unsafe-inline' b\u00fccher.org; img-src *"));
        assertEquals("ERROR", CspPages.verdict(rule, "\u00e9; script-src 'unsafe-inline'"));
    }

    @Test
    void takes_any_ascii_white_space() {
        assertEquals("ERROR", CspPages.verdict(rule, "\tscript-src\t'self'\f'unsafe-inline'\r\n;"));
        assertEquals("pass", CspPages.verdict(rule, "script-src\u000b'unsafe-inline'; default-src 'self'"));
    }
}
