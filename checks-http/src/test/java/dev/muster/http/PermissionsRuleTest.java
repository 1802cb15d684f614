package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.testing.RuleContract;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PermissionsRuleTest {
    private static final PermissionsRule RULE = new PermissionsRule(PermissionsRule.FEATURES);

    @Test
    void keeps_the_contract() {
        RuleContract.of(RULE)
                .passing(Heads.document("Permissions-Policy: camera=(), microphone=(), geolocation=()"))
                .failing(Heads.document())
                .notApplicable(Heads.api())
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            camera=(), microphone=(), geolocation=()                             | pass
            camera=(),microphone=(),geolocation=()                               | pass
            geolocation=(self), camera=self, microphone=(self "https://a.org")   | pass
            camera="https://a.org", microphone=(), geolocation=(src)             | pass
            camera=(), microphone=(), geolocation=(), usb=(), midi=()            | pass
            camera=();report-to=x, microphone=(), geolocation=()                 | pass
            camera=*, camera=(), microphone=(), geolocation=()                   | pass
            camera=(), microphone=()                                             | INFO
            camera=()                                                            | INFO
            usb=()                                                               | INFO
            ``                                                                   | INFO
            camera=*, microphone=(), geolocation=()                              | INFO
            camera=(*), microphone=(), geolocation=()                            | INFO
            camera=(self *), microphone=(), geolocation=()                       | INFO
            camera=(), microphone=(), geolocation=(), usb=*                      | INFO
            camera=(), camera=*, microphone=(), geolocation=()                   | INFO
            camera=none, microphone=(), geolocation=()                           | INFO
            camera=(none), microphone=(), geolocation=()                         | INFO
            camera, microphone=(), geolocation=()                                | INFO
            camera=?0, microphone=(), geolocation=()                             | INFO
            camera=0, microphone=(), geolocation=()                              | INFO
            camera=(self https:), microphone=(), geolocation=()                  | INFO
            camera 'none'                                                        | WARNING
            camera 'none'; microphone 'none'; geolocation 'none'                 | WARNING
            camera='none', microphone=(), geolocation=()                         | WARNING
            camera=('none'), microphone=(), geolocation=()                       | WARNING
            camera=(); microphone=(); geolocation=()                             | WARNING
            camera=(), microphone=(), geolocation=(),                            | WARNING
            camera=() microphone=() geolocation=()                               | WARNING
            Camera=(), microphone=(), geolocation=()                             | WARNING
            camera=(, microphone=(), geolocation=()                              | WARNING
            camera=(self, "https://a.org"), microphone=(), geolocation=()        | WARNING
            camera=(self https://a.org), microphone=(), geolocation=()           | INFO
            camera = (), microphone = (), geolocation = ()                       | WARNING
            camera=(), microphone=(), geolocation=("https://ä.org")              | WARNING
            camera: (), microphone: ()                                           | WARNING
            {"camera": []}                                                       | WARNING
            *                                                                    | INFO
            """)
    void values(String value, String verdict) {
        assertEquals(verdict, Heads.verdict(RULE, Heads.document("Permissions-Policy: " + value)));
    }

    @Test
    void several_fields_are_one_dictionary() {
        assertEquals(
                "pass",
                Heads.verdict(
                        RULE,
                        Heads.document(
                                "Permissions-Policy: camera=()",
                                "permissions-policy: microphone=()",
                                "Permissions-Policy: geolocation=()")));
        assertEquals(
                "WARNING",
                Heads.verdict(
                        RULE,
                        Heads.document(
                                "Permissions-Policy: camera=(), microphone=(), geolocation=()",
                                "Permissions-Policy: usb 'none'")));
    }

    @Test
    void absent_is_told_on_pages_alone() {
        assertEquals("INFO", Heads.verdict(RULE, Heads.document()));
        assertEquals("n/a", Heads.verdict(RULE, Heads.api()));
        assertEquals("n/a", Heads.verdict(RULE, Heads.facts(AnswerKind.STATIC, Body.empty())));
    }

    @Test
    void the_features_are_the_owners_choice() {
        PermissionsRule usb = new PermissionsRule(List.of("usb", "serial"));

        assertEquals("pass", Heads.verdict(usb, Heads.document("Permissions-Policy: usb=(), serial=()")));
        assertEquals(
                "Permissions-Policy does not name serial",
                Heads.observed(usb, Heads.document("Permissions-Policy: usb=()")));
    }

    @Test
    void says_what_is_wrong() {
        assertEquals(
                "usb is open to every site that a frame shows",
                Heads.observed(RULE, Heads.document("Permissions-Policy: camera=(), usb=*")));
        assertTrue(Heads.observed(RULE, Heads.document("Permissions-Policy: a" + "b".repeat(99_999) + "=*"))
                        .length()
                < 200);
        assertTrue(Heads.observed(RULE, Heads.document("Permissions-Policy: camera 'none'"))
                .contains("does not parse"));
    }
}
