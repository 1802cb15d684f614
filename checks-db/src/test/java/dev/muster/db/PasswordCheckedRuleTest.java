package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PasswordCheckedRuleTest {
    private final PasswordCheckedRule rule = new PasswordCheckedRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Posture.facts("pg", ";"))
                .failing(Posture.facts("pg", "@method=trust"))
                .notApplicable(Posture.facts("other", ";"))
                .inconclusive(Posture.facts("pg", "@method=magic"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg      | ;                                | pass the server asked for the password, by scram-sha-256
            pg      | @method=md5                      | pass the server asked for the password, by md5
            pg      | @method=trust                    | ERROR the server let us in by trust
            pg      | @method=trust; @wrong=false      | ERROR the server let us in by trust
            pg      | @method=ident                    | ERROR the server let us in by ident
            pg      | @method=cert                     | pass the account proves itself by cert, without a password
            pg      | @method=cert; @wrong=true        | pass the account proves itself by cert
            pg      | @method=peer                     | pass the account proves itself by peer
            pg      | @method=magic                    | ? the server made sure who we are by magic, which is not known here
            pg      | @wrong=false                     | pass a login with a wrong password was refused
            pg      | @wrong=true                      | ERROR a login with a wrong password was accepted
            pg      | @method=?; @wrong=true           | ERROR a login with a wrong password was accepted
            pg      | @method=?                        | ? only a login with a wrong password tells, and there was none: knocking is not allowed; or the method, and this account may not see it
            mysql   | @wrong=false                     | pass a login with a wrong password was refused
            mysql   | @wrong=true                      | ERROR a login with a wrong password was accepted
            mariadb | @wrong=true; @method=unix_socket | pass the account proves itself by unix_socket
            mysql   | ;                                | ? only a login with a wrong password tells
            other   | ;                                | n/a
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Posture.said(rule, who, differences));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            mysql | @wrong=true | ALTER USER 'app'@'10.%' IDENTIFIED BY '...';
            pg    | @wrong=true | scram-sha-256 instead of trust in pg_hba.conf, and SELECT pg_reload_conf();
            """)
    void names_the_line_to_paste(String who, String differences, String fix) {
        assertEquals(fix, Told.fix(rule, Posture.facts(who, differences)));
    }
}
