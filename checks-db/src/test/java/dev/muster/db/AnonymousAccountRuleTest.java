package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AnonymousAccountRuleTest {
    private final AnonymousAccountRule rule = new AnonymousAccountRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Posture.facts("mysql+m", ";"))
                .failing(Posture.facts("mysql+m", "@account=@localhost:mysql_native_password:empty"))
                .notApplicable(Posture.facts("pg", ";"))
                .inconclusive(Posture.facts("mysql", ";"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            mysql+m   | ;                                                                              | pass none of 2 accounts is anonymous
            mysql+m   | @account=@localhost:mysql_native_password:empty                                | ERROR anyone may log in without a name: ''@localhost
            mariadb+m | @account=@localhost:mysql_native_password; @account=@db1:mysql_native_password | ERROR anyone may log in without a name: ''@localhost and ''@db1
            mysql+m   | @account=@localhost:mysql_native_password:locked                               | pass none of 2 accounts
            mysql     | ;                                                                              | ? this account may not see it: GRANT SELECT ON mysql.*
            pg        | ;                                                                              | n/a PostgreSQL has no such thing
            other     | ;                                                                              | n/a
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Posture.said(rule, who, differences));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            mysql+m | @account=@localhost:mysql_native_password                                      | DROP USER ''@'localhost';
            mysql+m | @account=@localhost:mysql_native_password; @account=@db1:mysql_native_password | DROP USER ''@'localhost'; and so on
            """)
    void names_the_line_to_paste(String who, String differences, String fix) {
        assertEquals(fix, Told.fix(rule, Posture.facts(who, differences)));
    }
}
