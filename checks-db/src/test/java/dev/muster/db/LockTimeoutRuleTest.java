package dev.muster.db;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LockTimeoutRuleTest {
    private final LockTimeoutRule rule = new LockTimeoutRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Posture.facts("pg", ";"))
                .failing(Posture.facts("pg", "lock_timeout=0"))
                .notApplicable(Posture.facts("other", ";"))
                .inconclusive(Posture.facts("pg", "lock_timeout=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg      | ;                          | pass lock_timeout is 10 s
            pg      | lock_timeout=0             | INFO lock_timeout is 0
            pg      | lock_timeout=?             | ? this account
            mysql   | ;                          | pass lock_wait_timeout is 60 s
            mysql   | lock_wait_timeout=3600     | pass lock_wait_timeout is 60 min
            mysql   | lock_wait_timeout=31536000 | INFO lock_wait_timeout is 8760 h
            mariadb | lock_wait_timeout=86400    | INFO lock_wait_timeout is 24 h
            mysql   | lock_wait_timeout=-        | ? MySQL 8.4.13 shows no setting
            other   | ;                          | n/a
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Posture.said(rule, who, differences));
    }
}
