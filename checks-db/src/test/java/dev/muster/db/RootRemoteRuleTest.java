package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RootRemoteRuleTest {
    private final RootRemoteRule rule = new RootRemoteRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Posture.facts("mysql+m", ";"))
                .failing(Posture.facts("mysql+m", "@account=root@%:caching_sha2_password"))
                .notApplicable(Posture.facts("pg", ";"))
                .inconclusive(Posture.facts("mysql", ";"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            mysql+m | ;                                                                                      | pass none of 2 accounts is a root from elsewhere
            mysql+m | @account=root@%:caching_sha2_password                                                  | ERROR root may log in over the network: root@%
            mysql+m | @account=root@10.%:caching_sha2_password                                               | ERROR root may log in over the network: root@10.%
            mysql+m | @account=root@:caching_sha2_password                                                   | ERROR root may log in over the network: root@
            mysql+m | @account=root@bastion:caching_sha2_password                                            | WARNING root may log in over the network: root@bastion
            mysql+m | @account=root@DB1:caching_sha2_password                                                | pass none of 3 accounts
            mysql+m | @account=root@DB1:caching_sha2_password; hostname=-                                    | WARNING root may log in over the network: root@DB1
            mysql+m | @account=root@127.0.0.1:caching_sha2_password; @account=root@::1:caching_sha2_password | pass none of 4 accounts
            mysql+m | @account=root@%:caching_sha2_password:locked                                           | pass none of 2 accounts
            mysql   | ;                                                                                      | ? this account may not see it
            pg      | ;                                                                                      | n/a
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Posture.said(rule, who, differences));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            mysql+m | @account=root@%:caching_sha2_password | DROP USER 'root'@'%';
            """)
    void names_the_line_to_paste(String who, String differences, String fix) {
        assertEquals(fix, Told.fix(rule, Posture.facts(who, differences)));
    }
}
