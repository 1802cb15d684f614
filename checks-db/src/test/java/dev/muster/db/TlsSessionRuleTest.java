package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TlsSessionRuleTest {
    private final TlsSessionRule rule = new TlsSessionRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Posture.facts("pg", ";"))
                .failing(Posture.facts("pg", "@tls=none"))
                .notApplicable(Posture.facts("pg", "@tls=none; @loopback=true; @method=peer"))
                .inconclusive(Posture.facts("pg", "@tls=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg      | ;                                       | pass TLSv1.3 with TLS_AES_256_GCM_SHA384
            pg      | @declared=POOLED_OUTSIDE                | pass TLSv1.3 with TLS_AES_256_GCM_SHA384, between the pooler and the server
            mariadb | ;                                       | pass TLSv1.3
            mysql   | ;                                       | pass TLSv1.3
            pg      | @tls=none                               | ERROR passwords and rows go unencrypted over the network
            pg      | @tls=none; @loopback=?                  | ERROR passwords and rows go unencrypted over the network
            pg      | @tls=none; @loopback=true               | WARNING passwords and rows go unencrypted, on one host
            mysql   | @tls=none                               | ERROR passwords and rows go unencrypted over the network
            mariadb | @tls=none; have_ssl=DISABLED            | ERROR passwords and rows go unencrypted over the network
            pg      | @tls=none; @loopback=true; @method=peer | n/a the session goes through a Unix socket
            pg      | @tls=?                                  | ? this account may not see it
            mysql   | @tls=?                                  | ? this account may not see it
            other   | ;                                       | n/a Oracle 23.0 is not looked into
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Posture.said(rule, who, differences));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg      | @tls=none; ssl=off           | the server offers no TLS: ssl = on, ssl_cert_file and ssl_key_file in postgresql.conf, and SELECT pg_reload_conf();
            mariadb | @tls=none; have_ssl=DISABLED | the server offers no TLS: ssl_cert, ssl_key and ssl_ca under [mysqld] in my.cnf, and restart the server
            pg      | @tls=none                    | sslmode=verify-full of pgjdbc, sslMode=VERIFY_IDENTITY of MySQL's driver, sslMode=verify-full of MariaDB's, with the certificate of the authority that signed the server's
            """)
    void names_the_line_to_paste(String who, String differences, String fix) {
        assertEquals(fix, Told.fix(rule, Posture.facts(who, differences)));
    }
}
