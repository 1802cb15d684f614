package dev.muster.db;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GeneralLogRuleTest {
    private final SwitchRule rule = SwitchRules.GENERAL_LOG;

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Posture.facts("mysql", ";"))
                .failing(Posture.facts("mysql", "general_log=ON"))
                .notApplicable(Posture.facts("pg", ";"))
                .inconclusive(Posture.facts("mysql", "general_log=-"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            mysql   | ;              | pass general_log is off
            mysql   | general_log=ON | WARNING general_log is on: each statement is written down
            mariadb | general_log=1  | WARNING general_log is on
            mysql   | general_log=-  | ? MySQL 8.4.13 shows no setting
            pg      | ;              | n/a PostgreSQL has no such thing
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Posture.said(rule, who, differences));
    }
}
