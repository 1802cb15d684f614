package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DefinerRuleTest {
    private final DefinerRule rule = new DefinerRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Posture.facts("pg", ";"))
                .failing(Posture.facts("pg", "@definers=shop.pay()"))
                .notApplicable(Posture.facts("mysql", ";"))
                .inconclusive(Posture.facts("pg", "@definers=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg    | ;                                      | pass no function runs with its owner's rights and its caller's search path
            pg    | @definers=shop.pay()                   | WARNING shop.pay() runs with the owner's rights and the caller's search path
            pg    | @definers=shop.pay()!                  | WARNING shop.pay() runs with the owner's rights and the caller's search path, and everybody may call it
            pg    | @definers=shop.a() shop.b()! shop.c()! | WARNING shop.b() and shop.c() run with the owner's rights and the caller's search path, and everybody may call them
            pg    | @definers=?                            | ? this account may not see it
            mysql | ;                                      | n/a
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Posture.said(rule, who, differences));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg | @definers=shop.a() shop.b(integer)! | ALTER FUNCTION shop.b(integer) SET search_path = pg_catalog, pg_temp;
            """)
    void names_the_line_to_paste(String who, String differences, String fix) {
        assertEquals(fix, Told.fix(rule, Posture.facts(who, differences)));
    }
}
