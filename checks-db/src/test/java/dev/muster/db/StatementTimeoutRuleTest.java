package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StatementTimeoutRuleTest {
    private final StatementTimeoutRule rule = new StatementTimeoutRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Posture.facts("pg", ";"))
                .failing(Posture.facts("pg", "statement_timeout=0"))
                .notApplicable(Posture.facts("other", ";"))
                .inconclusive(Posture.facts("pg", "statement_timeout=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg      | ;                                               | pass statement_timeout is 30 s
            pg      | statement_timeout=0                             | WARNING statement_timeout is 0: a statement may run for ever
            pg      | statement_timeout=0; transaction_timeout=120000 | pass transaction_timeout is 2 min
            pg      | statement_timeout=0; transaction_timeout=-      | WARNING statement_timeout is 0
            pg      | statement_timeout=1500; transaction_timeout=-   | pass statement_timeout is 1500 ms
            pg      | statement_timeout=?                             | ? this account
            mariadb | ;                                               | pass max_statement_time is 30 s
            mariadb | max_statement_time=0.500000                     | pass max_statement_time is 500 ms
            mariadb | max_statement_time=0.000000                     | INFO max_statement_time is 0
            mysql   | ;                                               | pass max_execution_time is 30 s
            mysql   | max_execution_time=0                            | INFO max_execution_time is 0
            mysql   | max_execution_time=-                            | ? MySQL 8.4.13 shows no setting
            other   | ;                                               | n/a
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Posture.said(rule, who, differences));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg    | statement_timeout=0                 | ALTER ROLE app SET statement_timeout = '30s';
            pg    | statement_timeout=0; @user=shop-app | ALTER ROLE "shop-app" SET statement_timeout = '30s';
            mysql | max_execution_time=0                | SET PERSIST max_execution_time = 30000;
            """)
    void names_the_line_to_paste(String who, String differences, String fix) {
        assertEquals(fix, Told.fix(rule, Posture.facts(who, differences)));
    }
}
