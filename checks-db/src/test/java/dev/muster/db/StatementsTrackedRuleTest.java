package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StatementsTrackedRuleTest {
    private final StatementsTrackedRule rule = new StatementsTrackedRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Posture.facts("pg", ";"))
                .failing(Posture.facts("pg", "@extensions=plpgsql"))
                .notApplicable(Posture.facts("other", ";"))
                .inconclusive(Posture.facts("pg", "pg_stat_statements.track=-"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg      | ;                                                     | pass pg_stat_statements is loaded, and installed in this database
            pg+m    | ;                                                     | pass pg_stat_statements is loaded
            pg      | @extensions=plpgsql                                   | INFO pg_stat_statements is loaded, but not installed in this database
            pg      | pg_stat_statements.track=none                         | WARNING pg_stat_statements.track is none
            pg      | @extensions=plpgsql; pg_stat_statements.track=-       | WARNING pg_stat_statements is not there
            pg+m    | pg_stat_statements.track=-; shared_preload_libraries= | WARNING pg_stat_statements is installed, but not loaded
            pg      | pg_stat_statements.track=-                            | ? pg_stat_statements is installed; whether it is loaded is not known: this account may not see it
            pg      | @extensions=?                                         | ? this account
            mysql   | ;                                                     | pass performance_schema is on
            mariadb | performance_schema=OFF                                | WARNING performance_schema is off
            mysql   | performance_schema=-                                  | ? MySQL 8.4.13 shows no setting
            other   | ;                                                     | n/a
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Posture.said(rule, who, differences));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg | @extensions=plpgsql | CREATE EXTENSION pg_stat_statements;
            """)
    void names_the_line_to_paste(String who, String differences, String fix) {
        assertEquals(fix, Told.fix(rule, Posture.facts(who, differences)));
    }
}
