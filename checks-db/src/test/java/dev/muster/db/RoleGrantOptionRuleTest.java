package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RoleGrantOptionRuleTest {
    private final RoleGrantOptionRule rule = new RoleGrantOptionRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Posture.facts("mysql", ";"))
                .failing(Posture.facts("mysql", "@grant=shop.*:SELECT:+"))
                .notApplicable(Posture.facts("pg", ";"))
                .inconclusive(Posture.facts("mysql", "@grant=hidden:"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            mysql   | ;                                        | pass no grant of app@10.% has GRANT OPTION
            mysql   | @grant=shop.*:SELECT:+                   | ERROR account app@10.% may grant to others what it may on shop.*
            mariadb | @grant=a.*:SELECT:+; @grant=b.*:SELECT:+ | ERROR account app@10.% may grant to others what it may on a.* and b.*
            mysql   | @grant=hidden:                           | ? what comes by hidden could not be seen
            pg      | ;                                        | n/a what a role owns it may always grant
            other   | ;                                        | n/a
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Posture.said(rule, who, differences));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            mysql | @grant=shop.*:SELECT:+                | REVOKE GRANT OPTION ON shop.* FROM 'app'@'10.%';
            mysql | @grant=reader:ROLE:+                  | REVOKE ADMIN OPTION FOR reader FROM 'app'@'10.%';
            mysql | @grant=shop.*:SELECT:+; @own=o'hara@% | REVOKE GRANT OPTION ON shop.* FROM 'o''hara'@'%';
            mysql | @grant=shop.*:SELECT:+; @own=app      | REVOKE GRANT OPTION ON shop.* FROM 'app'@'%';
            """)
    void names_the_line_to_paste(String who, String differences, String fix) {
        assertEquals(fix, Told.fix(rule, Posture.facts(who, differences)));
    }
}
