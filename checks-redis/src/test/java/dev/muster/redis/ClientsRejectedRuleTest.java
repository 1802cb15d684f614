package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClientsRejectedRuleTest {
    private final ClientsRejectedRule rule = new ClientsRejectedRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(LiveFixture.facts(""))
                .failing(LiveFixture.facts("rejected_connections=9"))
                .notApplicable(LiveFixture.facts("@ago=0"))
                .inconclusive(LiveFixture.facts("rejected_connections=-"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                                       | pass none in 5 minutes
            rejected_connections=9                  | WARNING connections turned away at the limit of maxclients: 5 in 5 minutes, 1 a minute
            rejected_connections=2                  | WARNING connections turned away at the limit of maxclients: 2 in 5 minutes
            rejected_connections=0                  | pass none in 5 minutes
            rejected_connections=9; @ago=0          | n/a counting since 2026-11-21T12:00:00Z: judged from the next look on
            rejected_connections=-                  | ? INFO of this server does not tell rejected_connections
            rejected_connections=9; @name=a:1       | a:1: WARNING connections turned away at the limit of maxclients: 5 in 5 minutes, 1 a minute
            """)
    void says_how_many_were_turned_away(String differences, String said) {
        assertEquals(said, Said.by(rule, LiveFixture.facts(differences)));
    }
}
