package dev.muster.db;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TestDatabaseRuleTest {
    private final TestDatabaseRule rule = new TestDatabaseRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Posture.facts("mysql", ";"))
                .failing(Posture.facts("mariadb", "@databases=shop,test"))
                .notApplicable(Posture.facts("pg", ";"))
                .inconclusive(Posture.facts("mysql", "@databases=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            mysql   | ;                               | pass no database test is seen
            mariadb | @databases=shop,test            | WARNING there is a database test
            mariadb | @databases=shop,tests,testing   | pass no database test
            mariadb | @databases=test; @database=test | pass no database test
            mysql   | @databases=?                    | ? this account may not see it
            pg      | ;                               | n/a
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Posture.said(rule, who, differences));
    }
}
