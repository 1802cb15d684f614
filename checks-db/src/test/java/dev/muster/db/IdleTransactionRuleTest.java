package dev.muster.db;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IdleTransactionRuleTest {
    private final IdleTransactionRule rule = new IdleTransactionRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Posture.facts("pg", ";"))
                .failing(Posture.facts("pg", "idle_in_transaction_session_timeout=0"))
                .notApplicable(Posture.facts("mysql", ";"))
                .inconclusive(Posture.facts("pg", "idle_in_transaction_session_timeout=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg      | ;                                                                | pass idle_in_transaction_session_timeout is 60 s
            pg      | idle_in_transaction_session_timeout=0                            | WARNING idle_in_transaction_session_timeout is 0
            pg      | idle_in_transaction_session_timeout=0; transaction_timeout=90000 | pass transaction_timeout is 90 s
            pg      | idle_in_transaction_session_timeout=?                            | ? this account
            mariadb | ;                                                                | pass the server ends idle transactions
            mariadb | idle_transaction_timeout=0                                       | INFO idle_transaction_timeout is 0
            mariadb | idle_transaction_timeout=0; idle_write_transaction_timeout=30    | pass the server ends idle transactions
            mariadb | idle_transaction_timeout=-; idle_write_transaction_timeout=-     | ? MariaDB 11.4.12 shows no setting
            mysql   | ;                                                                | n/a MySQL has no such limit
            other   | ;                                                                | n/a
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Posture.said(rule, who, differences));
    }
}
