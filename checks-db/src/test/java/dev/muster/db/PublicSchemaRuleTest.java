package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PublicSchemaRuleTest {
    private final PublicSchemaRule rule = new PublicSchemaRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Posture.facts("pg", ";"))
                .failing(Posture.facts("pg", "@open=public"))
                .notApplicable(Posture.facts("mysql", ";"))
                .inconclusive(Posture.facts("pg", "@open=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg    | ;                 | pass PUBLIC may create in no schema
            pg    | @open=public      | ERROR everybody may create in public
            pg    | @open=public,shop | ERROR everybody may create in public and shop
            pg    | @open=?           | ? this account may not see it
            mysql | ;                 | n/a
            other | ;                 | n/a
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Posture.said(rule, who, differences));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg | @open=public,"Shop" | REVOKE CREATE ON SCHEMA public, "Shop" FROM PUBLIC;
            """)
    void names_the_line_to_paste(String who, String differences, String fix) {
        assertEquals(fix, Told.fix(rule, Posture.facts(who, differences)));
    }
}
