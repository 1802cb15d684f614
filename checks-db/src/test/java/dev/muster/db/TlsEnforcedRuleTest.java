package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TlsEnforcedRuleTest {
    private final TlsEnforcedRule rule = new TlsEnforcedRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Posture.facts("pg", "@plain=false"))
                .failing(Posture.facts("pg", "@plain=true"))
                .notApplicable(Posture.facts("other", ";"))
                .inconclusive(Posture.facts("pg", ";"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg      | @plain=false                                                                              | pass a login without TLS was refused
            pg      | @plain=true                                                                               | ERROR a login without TLS was accepted
            pg      | @plain=true; @loopback=true                                                               | WARNING a login without TLS was accepted, on one host
            pg+s    | @plain=true                                                                               | ERROR a login without TLS was accepted
            pg      | ;                                                                                         | ? only a login without TLS tells, and there was none: knocking is not allowed; or pg_hba.conf, and this account may not see it
            pg      | @plain=?                                                                                  | ? only a login without TLS tells
            pg+s    | ;                                                                                         | pass no line of pg_hba.conf lets this account in without TLS
            pg+s    | @hosts=host all all 10.0.0.0/8 scram-sha-256                                              | ERROR pg_hba.conf lets this account in without TLS: host all all 10.0.0.0/8 scram-sha-256
            pg+s    | @hosts=hostnossl shop app all scram-sha-256                                               | ERROR pg_hba.conf lets this account in without TLS: hostnossl shop app all scram-sha-256
            pg+s    | @hosts=hostnossl all all all reject & host all all all scram-sha-256                      | pass no line
            pg+s    | @hosts=hostnossl all all 0.0.0.0/0 reject & host all all 10.0.0.0/8 scram-sha-256         | pass no line
            pg+s    | @hosts=hostnossl all all 0.0.0.0/0 reject & host all all fd00::/8 scram-sha-256           | ERROR pg_hba.conf lets
            pg+s    | @hosts=hostnossl all all 0.0.0.0/0 reject & host all all all scram-sha-256                | ERROR pg_hba.conf lets
            pg+s    | @hosts=hostnossl all other all reject & host all all all scram-sha-256                    | ERROR pg_hba.conf lets
            pg+s    | @hosts=host all all 127.0.0.1/32 scram-sha-256 & host all all ::1/128 scram-sha-256       | pass no line
            pg+s    | @hosts=host all all samehost scram-sha-256                                                | pass no line
            pg+s    | @hosts=host other app 10.0.0.0/8 scram-sha-256 & host shop other 10.0.0.0/8 scram-sha-256 | pass no line
            pg+s    | @hosts=host replication app 10.0.0.0/8 scram-sha-256                                      | pass no line
            pg+s    | @hosts=host sameuser /^ap 10.0.0.0/8 scram-sha-256                                        | ERROR pg_hba.conf lets
            pg+s    | @hosts=host /^sh +shop_reader 10.0.0.0/8 scram-sha-256                                    | ERROR pg_hba.conf lets
            pg+s    | @hosts=host shop +app 10.0.0.0/8 scram-sha-256                                            | ERROR pg_hba.conf lets
            pg+s    | @hosts=host shop +strangers 10.0.0.0/8 scram-sha-256                                      | pass no line
            pg+s    | @hosts=hostgssenc all all all gss & hostssl all all all cert & local all all trust        | pass no line
            mysql   | ;                                                                                         | pass require_secure_transport is on
            mysql   | require_secure_transport=OFF                                                              | pass the account app@10.% requires TLS
            mysql   | require_secure_transport=OFF; @ssl=                                                       | ERROR neither the server nor the account app@10.% requires TLS
            mariadb | require_secure_transport=OFF; @ssl=; @loopback=true                                       | WARNING neither the server nor the account app@10.% requires TLS, on one host
            mysql   | require_secure_transport=OFF; @ssl=?                                                      | ? it is not known whether the server or the account requires TLS: this account may not see it
            mysql   | require_secure_transport=-; @ssl=                                                         | ? it is not known whether the server or the account requires TLS: MySQL 8.4.13 shows no setting
            mysql   | require_secure_transport=OFF; @ssl=; @plain=false                                         | pass a login without TLS was refused
            mysql   | @plain=true                                                                               | ERROR a login without TLS was accepted
            other   | ;                                                                                         | n/a
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Posture.said(rule, who, differences));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            mysql | require_secure_transport=OFF; @ssl= | ALTER USER 'app'@'10.%' REQUIRE SSL; or, for everybody: SET PERSIST require_secure_transport = ON;
            pg    | @plain=true                         | hostssl instead of host in each line of pg_hba.conf for this account, and SELECT pg_reload_conf();
            """)
    void names_the_line_to_paste(String who, String differences, String fix) {
        assertEquals(fix, Told.fix(rule, Posture.facts(who, differences)));
    }
}
