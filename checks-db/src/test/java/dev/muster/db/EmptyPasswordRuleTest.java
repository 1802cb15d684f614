package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EmptyPasswordRuleTest {
    private final EmptyPasswordRule rule = new EmptyPasswordRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Posture.facts("mysql+m", ";"))
                .failing(Posture.facts("mysql+m", "@account=report@10.%:caching_sha2_password:empty"))
                .notApplicable(Posture.facts("pg", ";"))
                .inconclusive(Posture.facts("mariadb", ";"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            mysql+m   | ;                                                       | pass none of 2 accounts has an empty password
            mariadb+m | ;                                                       | pass none of 2 accounts has an empty password
            mysql+m   | @account=report@10.%:caching_sha2_password:empty        | ERROR an empty password for report@10.%
            mysql+m   | @account=report@10.%:caching_sha2_password:empty:locked | pass none of 2 accounts
            mariadb+m | @account=report@localhost:unix_socket:empty             | pass none of 3 accounts
            mysql+m   | @account=@localhost:mysql_native_password:empty         | pass none of 3 accounts
            mariadb   | ;                                                       | ? this account may not see it
            pg        | ;                                                       | n/a
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Posture.said(rule, who, differences));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            mysql+m | @account=report@10.%:caching_sha2_password:empty | ALTER USER 'report'@'10.%' IDENTIFIED BY '...';
            """)
    void names_the_line_to_paste(String who, String differences, String fix) {
        assertEquals(fix, Told.fix(rule, Posture.facts(who, differences)));
    }
}
