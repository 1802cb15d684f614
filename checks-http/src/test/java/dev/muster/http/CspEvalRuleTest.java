package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CspEvalRuleTest {
    private final CspEvalRule rule = new CspEvalRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(CspPages.page(CspPages.GOOD))
                .failing(CspPages.page("script-src 'unsafe-eval'"))
                .notApplicable(CspPages.page())
                .notApplicable(CspPages.page("img-src 'self'"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            script-src 'self'                                              | pass
            default-src 'none'                                             | pass
            script-src *                                                   | pass
            script-src 'unsafe-inline'                                     | pass
            script-src 'wasm-unsafe-eval'                                  | pass
            script-src unsafe-eval                                         | pass
            script-src 'unsafe-evil'                                       | pass
            script-src 'unsafe-eval'                                       | WARNING
            script-src 'Unsafe-Eval'                                       | WARNING
            default-src 'unsafe-eval'                                      | WARNING
            default-src 'self' 'unsafe-eval'; script-src 'self'            | pass
            default-src 'unsafe-eval'; script-src-elem 'self'              | WARNING
            script-src-elem 'unsafe-eval'; script-src 'self'               | pass
            script-src-attr 'unsafe-eval'; default-src 'self'              | pass
            worker-src 'unsafe-eval'; default-src 'self'                   | pass
            # nothing takes it out of force
            script-src 'unsafe-eval' 'nonce-abcdefgh'                      | WARNING
            script-src 'unsafe-eval' 'nonce-abcdefgh' 'strict-dynamic'     | WARNING
            script-src 'unsafe-eval' 'sha256-abc'                          | WARNING
            script-src 'none' 'unsafe-eval'                                | WARNING
            # but another policy
            script-src 'unsafe-eval', script-src 'self'                    | pass
            script-src 'unsafe-eval', default-src 'self'                   | pass
            script-src 'unsafe-eval', script-src-elem 'self'               | WARNING
            script-src 'unsafe-eval', img-src 'self'                       | WARNING
            script-src 'unsafe-eval', script-src 'unsafe-eval'             | WARNING
            script-src 'unsafe-eval' && report: script-src 'self'          | WARNING
            script-src 'self' && meta: script-src 'unsafe-eval'            | pass
            meta: script-src 'unsafe-eval'                                 | WARNING
            script-src 'unsafe-eval'; sandbox                              | pass
            script-src 'unsafe-eval'; sandbox allow-scripts                | WARNING
            # styles
            style-src 'unsafe-eval'; default-src 'self'                    | WARNING
            style-src 'unsafe-eval'                                        | WARNING
            style-src-elem 'unsafe-eval'; default-src 'self'               | pass
            img-src 'self'                                                 | n/a
            script-src-elem 'unsafe-eval'                                  | n/a
            report: script-src 'unsafe-eval'                               | n/a
            """)
    void judges_what_is_in_force(String policies, String verdict) {
        assertEquals(verdict, CspPages.verdict(rule, policies));
    }

    @Test
    void tells_of_web_assembly_and_of_styles() {
        assertEquals(
                "eval is blocked; WebAssembly may be compiled",
                CspPages.text(CspPages.judge(rule, "script-src 'wasm-unsafe-eval'")));
        assertEquals(
                "eval is blocked",
                CspPages.text(CspPages.judge(rule, "script-src 'wasm-unsafe-eval', script-src 'self'")));
        assertEquals(
                "default-src has 'unsafe-eval': text can be run as code | no 'unsafe-eval' | ",
                CspPages.text(CspPages.judge(rule, "default-src 'unsafe-eval'")));
        assertEquals(
                "style-src has 'unsafe-eval', which no browser asks for there | no 'unsafe-eval'"
                        + " | take 'unsafe-eval' out of style-src",
                CspPages.text(CspPages.judge(rule, "style-src 'unsafe-eval'; script-src 'self'")));
    }
}
