package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RoleDdlRuleTest {
    private final RoleDdlRule rule = new RoleDdlRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Posture.facts("pg", ";"))
                .failing(Posture.facts("pg", "@creates=shop"))
                .notApplicable(Posture.facts("other", ";"))
                .inconclusive(Posture.facts("pg", "@creates=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg    | ;                                                | pass role app was granted CREATE in no schema
            pg    | @creates=shop                                    | WARNING role app may create in shop
            pg    | @creates=shop; @declared=MIGRATES_ON_START       | INFO role app may create in shop
            pg    | @creates=shop; @owned-schemas=shop               | pass role app
            pg    | @creates=public; @open=public                    | pass role app
            pg    | @creates=public; @open=?; @owned-schemas=?       | WARNING role app may create in public
            pg    | @creates=?                                       | ? this account may not see it
            mysql | ;                                                | pass account app@10.% may change no schema
            mysql | @grant=shop.*:CREATE,DROP,SELECT                 | WARNING account app@10.% has CREATE, DROP on shop.*
            mysql | @grant=shop.*:ALL PRIVILEGES                     | WARNING account app@10.% has ALL PRIVILEGES on shop.*
            mysql | @grant=shop.*:INDEX; @declared=MIGRATES_ON_START | INFO account app@10.% has INDEX on shop.*
            mysql | @grant=shop.*:CREATE TEMPORARY TABLES,EXECUTE    | pass account
            mysql | @grant=hidden:                                   | ? what comes by hidden could not be seen
            other | ;                                                | n/a
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Posture.said(rule, who, differences));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg    | @creates="Shop"    | REVOKE CREATE ON SCHEMA "Shop" FROM app;
            mysql | @grant=shop.*:DROP | REVOKE ... FROM 'app'@'10.%'; and another account for migrations
            """)
    void names_the_line_to_paste(String who, String differences, String fix) {
        assertEquals(fix, Told.fix(rule, Posture.facts(who, differences)));
    }
}
