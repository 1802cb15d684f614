package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TlsProtocolRuleTest {
    private final TlsProtocolRule rule = new TlsProtocolRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Posture.facts("pg+m", ";"))
                .failing(Posture.facts("pg+m", "ssl_min_protocol_version=TLSv1.1"))
                .notApplicable(Posture.facts("pg+m", "@tls=none"))
                .inconclusive(Posture.facts("pg", ";"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg+m    | ;                                   | pass nothing older than TLSv1.2 is spoken
            pg+m    | ssl_min_protocol_version=TLSv1.3    | pass nothing older than TLSv1.3
            pg+m    | ssl_min_protocol_version=TLSv1.1    | WARNING ssl_min_protocol_version is TLSv1.1
            pg+m    | ssl_min_protocol_version=TLSv1      | WARNING ssl_min_protocol_version is TLSv1
            pg+m    | ssl_min_protocol_version=           | WARNING ssl_min_protocol_version is not set
            pg      | ;                                   | ? this account may not see it: GRANT pg_read_all_settings TO app
            pg      | @tls=TLSv1.1                        | WARNING this very session uses TLSv1.1
            mysql   | @tls=TLSv1                          | WARNING this very session uses TLSv1
            pg+m    | @tls=none                           | n/a the session is not encrypted
            pg+m    | @tls=?                              | ? this account
            mysql   | ;                                   | pass tls_version is TLSv1.2,TLSv1.3
            mysql   | tls_version=TLSv1.3                 | pass tls_version is TLSv1.3
            mariadb | tls_version=TLSv1.1,TLSv1.2,TLSv1.3 | WARNING tls_version is TLSv1.1,TLSv1.2,TLSv1.3
            mysql   | tls_version=TLSv1,TLSv1.2           | WARNING tls_version is TLSv1,TLSv1.2
            mysql   | tls_version=                        | WARNING tls_version is empty
            mysql   | tls_version=-                       | ? MySQL 8.4.13 shows no setting tls_version
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Posture.said(rule, who, differences));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg+m  | ssl_min_protocol_version=TLSv1         | ALTER SYSTEM SET ssl_min_protocol_version = 'TLSv1.2'; SELECT pg_reload_conf();
            mysql | tls_version=TLSv1.1                    | tls_version = TLSv1.2,TLSv1.3 under [mysqld] in my.cnf, and restart the server
            mysql | tls_version=TLSv1.1; @declared=MANAGED | set tls_version = TLSv1.2,TLSv1.3 in the provider's parameters and restart it
            """)
    void names_the_line_to_paste(String who, String differences, String fix) {
        assertEquals(fix, Told.fix(rule, Posture.facts(who, differences)));
    }
}
