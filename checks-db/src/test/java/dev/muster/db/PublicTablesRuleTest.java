package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PublicTablesRuleTest {
    private final PublicTablesRule rule = new PublicTablesRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Posture.facts("pg", ";"))
                .failing(Posture.facts("pg", "@public=shop.orders:SELECT"))
                .notApplicable(Posture.facts("mariadb", ";"))
                .inconclusive(Posture.facts("pg", "@public=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg      | ;                                     | pass PUBLIC has no privilege on any table
            pg      | @public=shop.orders:SELECT            | WARNING everybody may read shop.orders
            pg      | @public=shop.orders:SELECT,REFERENCES | WARNING everybody may read shop.orders
            pg      | @public=shop.orders:SELECT,INSERT     | ERROR everybody may write to shop.orders
            pg      | @public=shop.a:TRUNCATE shop.b:SELECT | ERROR everybody may write to shop.a
            pg      | @public=shop.b:SELECT shop.a:SELECT   | WARNING everybody may read shop.a and shop.b
            pg      | @public=?                             | ? this account may not see it
            mariadb | ;                                     | n/a
            other   | ;                                     | n/a
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Posture.said(rule, who, differences));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg | @public=shop.orders:SELECT          | REVOKE ALL ON TABLE shop.orders FROM PUBLIC;
            pg | @public=shop.a:DELETE shop.b:DELETE | REVOKE ALL ON TABLE shop.a FROM PUBLIC; and so on
            """)
    void names_the_line_to_paste(String who, String differences, String fix) {
        assertEquals(fix, Told.fix(rule, Posture.facts(who, differences)));
    }
}
