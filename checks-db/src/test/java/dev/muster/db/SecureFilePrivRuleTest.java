package dev.muster.db;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SecureFilePrivRuleTest {
    private final SecureFilePrivRule rule = new SecureFilePrivRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Posture.facts("mysql", ";"))
                .failing(Posture.facts("mysql", "secure_file_priv="))
                .notApplicable(Posture.facts("pg", ";"))
                .inconclusive(Posture.facts("mysql", "secure_file_priv=-"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            mysql   | ;                                            | pass secure_file_priv is /var/lib/mysql-files/
            mysql   | secure_file_priv=NULL                        | pass secure_file_priv is NULL: statements reach no file
            mysql   | secure_file_priv=                            | WARNING secure_file_priv is empty: an account with FILE reads
            mysql   | secure_file_priv=; @grant=*.*:FILE           | WARNING secure_file_priv is empty: this account reads
            mysql   | secure_file_priv=; @grant=*.*:ALL PRIVILEGES | WARNING secure_file_priv is empty: this account reads
            mariadb | ;                                            | pass secure_file_priv is /var/lib/mysql-files/
            mariadb | secure_file_priv=NULL                        | WARNING secure_file_priv is NULL: an account with FILE reads
            mariadb | secure_file_priv=                            | WARNING secure_file_priv is empty: an account with FILE reads
            mysql   | secure_file_priv=-                           | ? MySQL 8.4.13 shows no setting
            pg      | ;                                            | n/a files are reached by roles there
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Posture.said(rule, who, differences));
    }
}
