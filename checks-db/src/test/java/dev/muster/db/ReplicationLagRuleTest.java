package dev.muster.db;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReplicationLagRuleTest {
    private final ReplicationLagRule rule = new ReplicationLagRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Replication.facts("pg", "following=true 0s"))
                .failing(Replication.facts("pg", "following=true 10s"))
                .notApplicable(Replication.facts("pg", ";"))
                .inconclusive(Replication.facts("pg", "following=true ?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg    | following=true 0s   | pass it is 0 seconds behind
            pg    | following=true 9.9s | pass it is 9 seconds behind
            pg    | following=true 10s  | WARNING it is 10 seconds behind
            mysql | following=true 59s  | WARNING it is 59 seconds behind
            mysql | following=true 60s  | WARNING it is 1 minute behind: what is read here is out of date
            pg    | following=true 3h   | WARNING it is 3 hours behind: what is read here is out of date
            pg    | following=true ?    | ? this account may not see it
            pg    | following=?         | ? this account may not see it
            pg    | ;                   | n/a the server follows no other
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Told.by(rule, Replication.facts(who, differences)));
    }
}
