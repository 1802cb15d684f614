package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EvictionsRuleTest {
    private final EvictionsRule rule = new EvictionsRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(LiveFixture.facts(""))
                .failing(LiveFixture.facts("evicted_keys=4; @purpose=CACHE"))
                .failing(LiveFixture.facts("evicted_keys=4; @purpose=QUEUE"))
                .notApplicable(LiveFixture.facts("@ago=0"))
                .inconclusive(LiveFixture.facts("evicted_keys=4"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                                                                   | pass none in 5 minutes
            evicted_keys=603; @purpose=CACHE                                    | INFO keys evicted for want of memory: 600 in 5 minutes, 120 a minute
            evicted_keys=1203; @purpose=CACHE; @ago=60                          | INFO keys evicted for want of memory: 1 200 in 1 minute, 1 200 a minute
            evicted_keys=9; @purpose=CACHE; <evicted_keys=100                   | INFO keys evicted for want of memory: 9 in 5 minutes, 2 a minute
            evicted_keys=4; @purpose=STORE                                      | ERROR keys evicted for want of memory: 1 in 5 minutes; a store has lost them
            evicted_keys=4; @purpose=LOCK                                       | ERROR keys evicted for want of memory: 1 in 5 minutes; a lock has lost them
            evicted_keys=4                                                      | ? keys evicted for want of memory: 1 in 5 minutes; how bad that is is not known: it depends on what this Redis is used for: declare the purpose, such as .purpose(Purpose.CACHE)
            @ago=0                                                              | n/a counting since 2026-11-21T12:00:00Z: judged from the next look on
            <evicted_keys=-; evicted_keys=99; @purpose=STORE                    | n/a counting since 2026-11-21T12:00:00Z: judged from the next look on
            evicted_keys=-                                                      | ? INFO of this server does not tell evicted_keys
            """)
    void says_how_many_were_thrown_away(String differences, String said) {
        assertEquals(said, Said.by(rule, LiveFixture.facts(differences)));
    }
}
