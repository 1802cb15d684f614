package dev.muster.db;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VersionMinorRuleTest {
    private final VersionMinorRule rule = new VersionMinorRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Posture.facts("pg", ";"))
                .failing(Posture.facts("pg", "@product=18.3"))
                .notApplicable(Posture.facts("other", ";"))
                .inconclusive(Posture.facts("pg", "@product=20.1"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg      | ;                 | pass PostgreSQL 18.6; 18.6 is the newest known on 2026-11-21
            pg      | @product=18.4     | pass PostgreSQL 18.4; 18.6 is the newest
            pg      | @product=18.3     | WARNING PostgreSQL 18.3 is 3 releases behind: 18.6 is the newest known on 2026-11-21
            pg      | @product=18.9     | pass PostgreSQL 18.9
            pg      | @product=17.0     | WARNING PostgreSQL 17.0 is 11 releases behind
            pg      | @product=20.1     | ? the table of 2026-11-21 does not have PostgreSQL 20.1
            mariadb | ;                 | pass MariaDB 11.4.12; 11.4.12 is the newest
            mariadb | @product=10.11.16 | WARNING MariaDB 10.11.16 is 3 releases behind: 10.11.19
            mysql   | @product=8.4.11   | pass MySQL 8.4.11
            mysql   | @product=8.4.10   | WARNING MySQL 8.4.10 is 3 releases behind: 8.4.13
            other   | ;                 | n/a
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Posture.said(rule, who, differences));
    }
}
