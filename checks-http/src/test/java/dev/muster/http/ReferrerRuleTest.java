package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReferrerRuleTest {
    private static final ReferrerRule RULE = new ReferrerRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(RULE)
                .passing(Heads.document("Referrer-Policy: no-referrer"))
                .failing(Heads.document("Referrer-Policy: unsafe-url"))
                .notApplicable(Heads.api())
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            no-referrer                                   | pass
            same-origin                                   | pass
            strict-origin                                 | pass
            strict-origin-when-cross-origin               | pass
            Strict-Origin                                 | pass
            ` no-referrer\t`                              | pass
            origin                                        | INFO
            origin-when-cross-origin                      | INFO
            no-referrer-when-downgrade                    | INFO
            unsafe-url                                    | WARNING
            UNSAFE-URL                                    | WARNING
            ``                                            | WARNING
            ,                                             | WARNING
            none                                          | WARNING
            never                                         | WARNING
            default                                       | WARNING
            always                                        | WARNING
            no-referrer; same-origin                      | WARNING
            "no-referrer"                                 | WARNING
            'no-referrer'                                 | WARNING
            no referrer                                   | WARNING
            strict-origin-when-crossorigin                | WARNING
            no-referrer same-origin                       | WARNING
            unsafe-url, no-referrer                       | pass
            no-referrer, unsafe-url                       | WARNING
            no-referrer,strict-origin-when-cross-origin   | pass
            no-referrer, future-policy                    | pass
            future-policy, no-referrer                    | pass
            unsafe-url, future-policy                     | WARNING
            no-referrer, origin                           | INFO
            origin,                                       | INFO
            ,origin                                       | INFO
            """)
    void fields(String value, String verdict) {
        assertEquals(verdict, Heads.verdict(RULE, Heads.document("Referrer-Policy: " + value)));
    }

    @Test
    void several_fields_are_one_list() {
        assertEquals(
                "pass",
                Heads.verdict(RULE, Heads.document("Referrer-Policy: unsafe-url", "Referrer-Policy: same-origin")));
        assertEquals(
                "WARNING",
                Heads.verdict(RULE, Heads.document("Referrer-Policy: same-origin", "Referrer-Policy: unsafe-url")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <meta name=referrer content=no-referrer>              | pass
            <META NAME=Referrer CONTENT=No-Referrer>              | pass
            <meta name=referrer content=never>                    | pass
            <meta name=referrer content=default>                  | pass
            <meta name=referrer content=always>                   | WARNING
            <meta name=referrer content=origin-when-crossorigin>  | INFO
            <meta name=referrer content=origin>                   | INFO
            <meta name=referrer content=unsafe-url>               | WARNING
            <meta name=referrer content=nonsense>                 | INFO
            <meta name=referrer content="">                       | INFO
            <meta name=referrer>                                  | INFO
            <meta http-equiv=referrer-policy content=unsafe-url>  | INFO
            <meta name=x content=unsafe-url>                      | INFO
            <p name=referrer content=unsafe-url>                  | INFO
            <!--<meta name=referrer content=unsafe-url>-->        | INFO
            """)
    void elements(String html, String verdict) {
        assertEquals(verdict, Heads.verdict(RULE, Heads.html(html)));
    }

    @Test
    void of_several_elements_the_last_valid_counts() {
        assertEquals(
                "pass",
                Heads.verdict(
                        RULE,
                        Heads.html("<meta name=referrer content=unsafe-url><meta name=referrer content=same-origin>"
                                + "<meta name=referrer content=x>")));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            no-referrer, unsafe-url,  unsafe-url in a meta element: other sites get full addresses
            unsafe-url,  no-referrer, unsafe-url in Referrer-Policy: other sites get full addresses
            unsafe-url,  origin,      unsafe-url in Referrer-Policy: other sites get full addresses
            origin,      same-origin, origin in Referrer-Policy gives more
            same-origin, origin,      origin in a meta element gives more
            origin,      origin,      origin in Referrer-Policy gives more
            """)
    void of_field_and_element_the_laxer_counts(String field, String meta, String observed) {
        PageFacts facts = Heads.html("<meta name=referrer content=" + meta + ">", "Referrer-Policy: " + field);

        assertEquals(observed, Heads.observed(RULE, facts).substring(0, observed.length()));
    }

    @ParameterizedTest
    @CsvSource({
        "no-referrer, gzip, unsure",
        "no-referrer, identity, WARNING",
        "unsafe-url, gzip, WARNING",
        "origin, gzip, INFO",
        "x, gzip, WARNING"
    })
    void an_element_in_what_is_packed_would_not_be_seen(String field, String coding, String verdict) {
        PageFacts facts = Heads.html(
                "<meta name=referrer content=unsafe-url>", "Referrer-Policy: " + field, "Content-Encoding: " + coding);

        assertEquals(verdict, Heads.verdict(RULE, facts));
    }

    @Test
    void absent_is_told() {
        assertEquals("INFO", Heads.verdict(RULE, Heads.document()));
    }
}
