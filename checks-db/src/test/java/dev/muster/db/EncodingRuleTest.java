package dev.muster.db;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EncodingRuleTest {
    private final EncodingRule rule = new EncodingRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Posture.facts("pg", ";"))
                .failing(Posture.facts("pg", "@encoding=SQL_ASCII"))
                .notApplicable(Posture.facts("other", ";"))
                .inconclusive(Posture.facts("pg", "@encoding=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg      | ;                   | pass the encoding is UTF8
            pg      | @encoding=SQL_ASCII | WARNING the encoding is SQL_ASCII: the server takes any bytes
            pg      | @encoding=LATIN1    | WARNING the encoding is LATIN1, which lacks most characters
            pg      | @encoding=?         | ? this account
            mysql   | ;                   | pass the character set is utf8mb4
            mysql   | @encoding=utf8mb3   | WARNING the character set is utf8mb3, which lacks emoji
            mariadb | @encoding=utf8      | WARNING the character set is utf8, which lacks emoji
            mysql   | @encoding=latin1    | WARNING the character set is latin1
            mysql   | @encoding=?         | ? this account
            other   | ;                   | n/a
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Posture.said(rule, who, differences));
    }
}
