package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ObsoleteRuleTest {
    private static final ObsoleteRule RULE = new ObsoleteRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(RULE)
                .passing(Heads.document("Cache-Control: no-store"))
                .failing(Heads.api("Pragma: no-cache", "Expect-CT: max-age=0"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            X-XSS-Protection: 0                                               | pass
            X-XSS-Protection: 0; mode=block                                   | pass
            X-XSS-Protection: 0 ; x                                           | pass
            X-XSS-Protection: 1                                               | INFO:X-XSS-Protection
            X-XSS-Protection: 1; mode=block                                   | INFO:X-XSS-Protection
            X-XSS-Protection:                                                 | INFO:X-XSS-Protection
            X-XSS-Protection: 01                                              | INFO:X-XSS-Protection
            x-xss-protection: 1; report=https://a.org                         | INFO:X-XSS-Protection
            Expect-CT: max-age=0                                              | INFO:Expect-CT
            expect-ct: max-age=86400, enforce                                 | INFO:Expect-CT
            Feature-Policy: camera 'none'                                     | INFO:Feature-Policy
            Pragma: no-cache                                                  | INFO:Pragma
            Pragma:                                                           | INFO:Pragma
            Public-Key-Pins: pin-sha256="a="; pin-sha256="b="; max-age=1      | INFO:Public-Key-Pins
            Public-Key-Pins: PIN-SHA256="a=" ;Pin-sha256="b="                 | INFO:Public-Key-Pins
            Public-Key-Pins: pin-sha256="a="; max-age=5184000                 | WARNING:Public-Key-Pins
            Public-Key-Pins: pin-sha256="a="; pin-sha256="a="; max-age=1      | WARNING:Public-Key-Pins
            Public-Key-Pins: max-age=0                                        | INFO:Public-Key-Pins
            Public-Key-Pins:                                                  | INFO:Public-Key-Pins
            Public-Key-Pins-Report-Only: pin-sha256="a="                      | INFO:Public-Key-Pins-Report-Only
            X-Permitted-Cross-Domain-Policies: none                           | pass
            Permissions-Policy: camera=()                                     | pass
            X-Pragma: no-cache                                                | pass
            """)
    void lines(String line, String verdict) {
        assertEquals(verdict, Heads.verdict(RULE, Heads.api(line)));
    }

    @Test
    void each_field_is_a_subject_once() {
        assertEquals(
                "INFO:Expect-CT INFO:Pragma WARNING:Public-Key-Pins INFO:X-XSS-Protection",
                Heads.verdict(
                        RULE,
                        Heads.document(
                                "X-XSS-Protection: 0",
                                "X-XSS-Protection: 1",
                                "Pragma: a",
                                "Pragma: b",
                                "Expect-CT: c",
                                "Public-Key-Pins: pin-sha256=a; pin-sha256=b",
                                "Public-Key-Pins: pin-sha256=a")));
    }
}
