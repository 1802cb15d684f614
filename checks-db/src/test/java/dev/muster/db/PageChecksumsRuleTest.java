package dev.muster.db;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PageChecksumsRuleTest {
    private final PageChecksumsRule rule = new PageChecksumsRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Posture.facts("pg", ";"))
                .failing(Posture.facts("pg", "data_checksums=off"))
                .notApplicable(Posture.facts("pg", "data_checksums=off; @declared=MANAGED"))
                .inconclusive(Posture.facts("pg", "data_checksums=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg      | ;                                     | pass data_checksums is on
            pg      | data_checksums=off                    | WARNING data_checksums is off
            pg      | data_checksums=off; @declared=MANAGED | n/a a provider
            pg      | data_checksums=?                      | ? this account
            mysql   | ;                                     | pass innodb_checksum_algorithm is crc32
            mariadb | ;                                     | pass innodb_checksum_algorithm is full_crc32
            mysql   | innodb_checksum_algorithm=strict_none | WARNING innodb_checksum_algorithm is strict_none
            mariadb | innodb_checksum_algorithm=NONE        | WARNING innodb_checksum_algorithm is NONE
            mysql   | innodb_checksum_algorithm=-           | ? MySQL 8.4.13 shows no setting
            mysql   | @declared=MANAGED                     | n/a a provider
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Posture.said(rule, who, differences));
    }
}
