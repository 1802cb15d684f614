package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WildcardHostRuleTest {
    private final WildcardHostRule rule = new WildcardHostRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Posture.facts("mysql+m", ";"))
                .failing(Posture.facts("mysql+m", "@account=report@%:caching_sha2_password"))
                .notApplicable(Posture.facts("pg", ";"))
                .inconclusive(Posture.facts("mysql", ";"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            mysql+m | ;                                                                        | pass none of 2 accounts may log in from every host
            mysql+m | @account=report@%:caching_sha2_password                                  | WARNING from every host may log in report@%
            mysql+m | @account=report@:caching_sha2_password                                   | WARNING from every host may log in report@
            mysql+m | @account=root@%:caching_sha2_password; @account=@%:caching_sha2_password | pass none of 4 accounts
            mysql+m | @account=reader@%:caching_sha2_password:locked                           | pass none of 2 accounts
            mysql   | ;                                                                        | ? this account may not see it
            mysql   | @own=app@%                                                               | WARNING the service's own account app@% may log in from every host
            mysql   | @own=app@                                                                | WARNING the service's own account app@ may log in
            pg      | ;                                                                        | n/a
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Posture.said(rule, who, differences));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            mysql   | @own=app@%                              | RENAME USER 'app'@'%' TO '...'@'10.%';
            mysql+m | @account=report@%:caching_sha2_password | RENAME USER 'report'@'%' TO '...'@'10.%';
            """)
    void names_the_line_to_paste(String who, String differences, String fix) {
        assertEquals(fix, Told.fix(rule, Posture.facts(who, differences)));
    }
}
