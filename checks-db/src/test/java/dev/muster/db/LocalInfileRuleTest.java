package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LocalInfileRuleTest {
    private final SwitchRule rule = SwitchRules.LOCAL_INFILE;

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Posture.facts("mysql", ";"))
                .failing(Posture.facts("mysql", "local_infile=ON"))
                .notApplicable(Posture.facts("pg", ";"))
                .inconclusive(Posture.facts("mysql", "local_infile=-"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            mysql   | ;               | pass local_infile is off
            mysql   | local_infile=0  | pass local_infile is off
            mysql   | local_infile=ON | WARNING local_infile is on: an injected LOAD DATA LOCAL
            mariadb | local_infile=1  | WARNING local_infile is on
            mysql   | local_infile=-  | ? MySQL 8.4.13 shows no setting
            pg      | ;               | n/a PostgreSQL has no such thing
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Posture.said(rule, who, differences));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            mysql | local_infile=ON | SET PERSIST local_infile = OFF;
            """)
    void names_the_line_to_paste(String who, String differences, String fix) {
        assertEquals(fix, Told.fix(rule, Posture.facts(who, differences)));
    }
}
