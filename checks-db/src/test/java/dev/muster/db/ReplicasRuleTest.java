package dev.muster.db;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReplicasRuleTest {
    private final ReplicasRule rule = new ReplicasRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Replication.facts("pg", "replicas=1; follower=true"))
                .failing(Replication.facts("pg", "replicas=2; follower=true"))
                .notApplicable(Replication.facts("pg", "follower=false"))
                .inconclusive(Replication.facts("mysql", "replicas=1; follower=none"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg    | replicas=1; follower=true                 | pass 1 of 1 replica streaming
            pg    | replicas=1; follower=true; follower=true  | pass 2 of 1 replica streaming
            pg    | replicas=2; follower=true                 | ERROR 1 of 2 replicas streaming
            pg    | replicas=2; follower=true; follower=false | ERROR 1 of 2 replicas streaming
            pg    | replicas=1                                | ERROR 0 of 1 replica streaming
            pg    | replicas=1; follower=?                    | pass 1 of 1 replica attached; whether each streams this account may not see
            pg    | replicas=2; follower=?                    | ERROR 1 of 2 replicas attached
            mysql | replicas=1; follower=none                 | ? this account
            pg    | follower=false                            | n/a the owner declared none
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Told.by(rule, Replication.facts(who, differences)));
    }
}
