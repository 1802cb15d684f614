package dev.muster.db;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReplicationRunningRuleTest {
    private final ReplicationRunningRule rule = new ReplicationRunningRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Replication.facts("mysql", "following=true 0s"))
                .failing(Replication.facts("mysql", "following=false 0s"))
                .notApplicable(Replication.facts("mysql", ";"))
                .inconclusive(Replication.facts("pg", "following=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            mysql | following=true 0s  | pass it receives and applies
            mysql | following=false 0s | WARNING it follows no more
            pg    | following=?        | ? this account
            mysql | following=? 0s     | ? this account
            mysql | ;                  | n/a the server follows no other
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Told.by(rule, Replication.facts(who, differences)));
    }
}
