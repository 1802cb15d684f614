package dev.muster.db;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AuthHostsRuleTest {
    private final AuthHostsRule rule = new AuthHostsRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Posture.facts("pg+s", ";"))
                .failing(Posture.facts("pg+s", "@hosts=host all all 10.0.0.0/8 trust"))
                .notApplicable(Posture.facts("mysql", ";"))
                .inconclusive(Posture.facts("pg", ";"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg+s  | ;                                                                                                                 | pass each of 4 lines asks for proof, and none lets in every address without TLS
            pg    | ;                                                                                                                 | ? this account may not see it: GRANT SELECT ON pg_hba_file_rules TO app
            pg+s  | @hosts=host all all 10.0.0.0/8 scram-sha-256                                                                      | pass each of 1 line
            pg+s  | @hosts=host all all 10.0.0.0/8 trust                                                                              | ERROR host all all 10.0.0.0/8 trust: lets in whoever comes
            pg+s  | @hosts=host all all 127.0.0.1/32 trust                                                                            | WARNING host all all 127.0.0.1/32 trust: lets in whoever comes
            pg+s  | @hosts=local all all trust                                                                                        | WARNING local all all trust: lets in whoever comes
            pg+s  | @hosts=local all all peer & local all all md5                                                                     | WARNING local all all md5: accepts passwords stored by md5
            pg+s  | @hosts=local all all password & local all all ident                                                               | pass each of 2 lines
            pg+s  | @hosts=host all all 10.0.0.0/8 password                                                                           | ERROR host all all 10.0.0.0/8 password: sends the password in clear text
            pg+s  | @hosts=hostssl all all 10.0.0.0/8 password                                                                        | WARNING hostssl all all 10.0.0.0/8 password: sends the password in clear text
            pg+s  | @hosts=host all all ::1/128 password & host all all localhost ident                                               | pass each of 2 lines
            pg+s  | @hosts=host all all 10.0.0.0/8 md5                                                                                | WARNING host all all 10.0.0.0/8 md5: accepts passwords stored by md5
            pg+s  | @hosts=host all all 10.0.0.0/8 ident                                                                              | WARNING host all all 10.0.0.0/8 ident: believes what the client's host says
            pg+s  | @hosts=host all all 0.0.0.0/0 scram-sha-256                                                                       | ERROR host all all 0.0.0.0/0 scram-sha-256: lets in every address, without TLS
            pg+s  | @hosts=host all all all scram-sha-256                                                                             | ERROR host all all all scram-sha-256: lets in every address, without TLS
            pg+s  | @hosts=host all all 0.0.0.0/0 md5                                                                                 | ERROR host all all 0.0.0.0/0 md5: lets in every address, without TLS
            pg+s  | @hosts=host all all all trust                                                                                     | ERROR host all all all trust: lets in whoever comes
            pg+s  | @hosts=hostssl all all ::/0 scram-sha-256                                                                         | INFO hostssl all all ::/0 scram-sha-256: lets in every address, with TLS
            pg+s  | @hosts=hostnossl all all all reject & host all all all scram-sha-256                                              | INFO host all all all scram-sha-256: lets in every address, with TLS
            pg+s  | @hosts=host all all all reject & host all all all trust                                                           | pass each of 2 lines
            pg+s  | @hosts=host all all 0.0.0.0/0 reject & host all all 10.0.0.0/8 trust                                              | pass each of 2 lines
            pg+s  | @hosts=host a b 10.0.0.1/32 trust & host a b 10.0.0.1/32 trust & host a c 10.0.0.1/32 md5                         | ERROR host a b & WARNING host a c
            pg+s  | @hosts=hostssl all all 10.0.0.0/8 cert & hostgssenc all all 10.0.0.0/8 gss & hostnogssenc all all 10.0.0.0/8 ldap | pass each of 3 lines
            mysql | ;                                                                                                                 | n/a the accounts themselves name hosts: see db.accounts.wildcard-host
            other | ;                                                                                                                 | n/a
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Posture.said(rule, who, differences));
    }
}
