package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SqlModeRuleTest {
    private final SqlModeRule rule = new SqlModeRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Posture.facts("mysql", ";"))
                .failing(Posture.facts("mysql", "sql_mode=NO_ENGINE_SUBSTITUTION"))
                .notApplicable(Posture.facts("pg", ";"))
                .inconclusive(Posture.facts("mysql", "sql_mode=-"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            mysql   | ;                               | pass sql_mode is strict
            mysql   | sql_mode=ansi,strict_all_tables | pass sql_mode is strict
            mysql   | sql_mode=TRADITIONAL            | pass sql_mode is strict
            mysql   | sql_mode=NO_ENGINE_SUBSTITUTION | WARNING sql_mode is not strict
            mariadb | sql_mode=                       | WARNING sql_mode is not strict
            mysql   | sql_mode=-                      | ? MySQL 8.4.13 shows no setting sql_mode
            pg      | ;                               | n/a PostgreSQL is always strict
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Posture.said(rule, who, differences));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            mysql | sql_mode= | SET PERSIST sql_mode = CONCAT(@@sql_mode, ',STRICT_TRANS_TABLES');
            """)
    void names_the_line_to_paste(String who, String differences, String fix) {
        assertEquals(fix, Told.fix(rule, Posture.facts(who, differences)));
    }
}
