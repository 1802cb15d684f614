package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PasswordHashingRuleTest {
    private final PasswordHashingRule rule = new PasswordHashingRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Posture.facts("pg", ";"))
                .failing(Posture.facts("pg+s", "@hash=md5"))
                .notApplicable(Posture.facts("other", ";"))
                .inconclusive(Posture.facts("pg", "password_encryption=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg        | ;                                              | pass password_encryption: new passwords are stored by scram-sha-256 & pass own password: the login went by scram-sha-256
            pg+s      | ;                                              | pass password_encryption & pass own password: it is stored by scram-sha-256
            pg+s      | @hash=md5                                      | pass password_encryption & WARNING own password: it is stored by md5
            pg        | password_encryption=md5                        | WARNING password_encryption: new passwords are stored by md5 & pass own password
            pg        | password_encryption=on                         | WARNING password_encryption: new passwords are stored by md5 (on) & pass own password
            pg        | password_encryption=?                          | ? password_encryption: this account may not see it & pass own password
            pg        | @method=password                               | pass password_encryption & WARNING own password: the password goes to the server in clear text
            pg+s      | @method=password                               | pass password_encryption & WARNING own password: the password goes to the server in clear text
            pg        | @method=cert                                   | pass password_encryption & pass own password: there is none: the account proves itself by cert
            pg        | @method=md5                                    | pass password_encryption & ? own password: how it is stored is not known: this account may not see it
            pg        | @method=?                                      | pass password_encryption & ? own password: how it is stored is not known
            mysql     | ;                                              | ? this account may not see it
            mysql     | @method=mysql_native_password                  | WARNING an outdated method for app@10.% (mysql_native_password)
            mysql     | @method=?                                      | ? this account may not see it
            mysql+m   | ;                                              | pass none of 2 accounts uses an outdated method
            mariadb+m | ;                                              | pass none of 2 accounts uses an outdated method
            mysql+m   | @account=old@10.%:mysql_native_password        | WARNING an outdated method for old@10.% (mysql_native_password)
            mysql+m   | @account=old@10.%:sha256_password              | WARNING an outdated method for old@10.% (sha256_password)
            mysql+m   | @account=old@10.%:mysql_native_password:locked | pass none of 2 accounts
            mysql+m   | @account=old@10.%:mysql_native_password:system | pass none of 2 accounts
            mariadb+m | @account=new@10.%:parsec                       | pass none of 3 accounts
            mariadb+m | @account=dir@10.%:pam                          | pass none of 3 accounts
            mysql+m   | @account=dir@10.%:authentication_ldap_sasl     | pass none of 3 accounts
            mysql+m   | @account=dir@10.%:home_made                    | ? these methods are not known here: dir@10.% (home_made)
            other     | ;                                              | n/a
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Posture.said(rule, who, differences));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg      | password_encryption=md5       | ALTER SYSTEM SET password_encryption = 'scram-sha-256'; SELECT pg_reload_conf();
            mysql   | @method=mysql_native_password | ALTER USER ... IDENTIFIED WITH caching_sha2_password BY '...';
            mariadb | @method=mysql_native_password | INSTALL SONAME 'auth_ed25519'; ALTER USER ... IDENTIFIED VIA ed25519 USING PASSWORD('...');
            """)
    void names_the_line_to_paste(String who, String differences, String fix) {
        assertEquals(fix, Told.fix(rule, Posture.facts(who, differences)));
    }
}
