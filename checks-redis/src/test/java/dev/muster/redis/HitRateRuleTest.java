package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HitRateRuleTest {
    private final HitRateRule rule = new HitRateRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(LiveFixture.facts("@purpose=CACHE"))
                .failing(LiveFixture.facts("@purpose=CACHE; keyspace_misses=200000"))
                .notApplicable(LiveFixture.facts("@purpose=STORE"))
                .inconclusive(LiveFixture.facts(""))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @purpose=CACHE                                                              | pass 90 % of 100 000 lookups found something since the start
            @purpose=CACHE; @ago=0                                                      | pass 90 % of 100 000 lookups found something since the start
            @purpose=CACHE; keyspace_hits=7900; keyspace_misses=2100; @ago=0                    | INFO 79 % of 10 000 lookups found something since the start
            @purpose=CACHE; keyspace_hits=7900; keyspace_misses=2100                    | INFO 79 % of 10 000 lookups found something in 5 minutes
            @purpose=CACHE; keyspace_hits=8000; keyspace_misses=2000; @ago=0            | pass 80 % of 10 000 lookups found something since the start
            @purpose=CACHE; keyspace_hits=4999; keyspace_misses=5001; @ago=0            | WARNING 49 % of 10 000 lookups found something since the start
            @purpose=CACHE; keyspace_hits=5000; keyspace_misses=5000; @ago=0            | INFO 50 % of 10 000 lookups found something since the start
            @purpose=CACHE; keyspace_hits=0; keyspace_misses=0; @ago=0                  | n/a 0 lookups since the start: judged from 10 000 on
            @purpose=CACHE; keyspace_hits=0; keyspace_misses=9999; @ago=0               | n/a 9999 lookups since the start: judged from 10 000 on
            @purpose=CACHE; keyspace_hits=90400; keyspace_misses=10600                  | WARNING 40 % of 1 000 lookups found something in 5 minutes
            @purpose=CACHE; keyspace_hits=90400; keyspace_misses=10599                  | pass 89 % of 100 999 lookups found something since the start
            @purpose=CACHE; keyspace_hits=90400; keyspace_misses=10600; @ago=60         | WARNING 40 % of 1 000 lookups found something in 1 minute
            @purpose=CACHE; keyspace_hits=90400; keyspace_misses=10600; @ago=59         | pass 89 % of 101 000 lookups found something since the start
            @purpose=CACHE; <keyspace_misses=-                                          | pass 90 % of 100 000 lookups found something since the start
            @purpose=CACHE; keyspace_hits=-                                             | ? INFO of this server does not tell keyspace_hits and keyspace_misses
            @purpose=CACHE; keyspace_misses=-                                           | ? INFO of this server does not tell keyspace_hits and keyspace_misses
            @purpose=QUEUE                                                              | n/a it is declared as a queue, not as a cache
            ;                                                                           | ? it depends on what this Redis is used for: declare the purpose, such as .purpose(Purpose.CACHE)
            """)
    void says_how_many_lookups_found_something(String differences, String said) {
        assertEquals(said, Said.by(rule, LiveFixture.facts(differences)));
    }
}
