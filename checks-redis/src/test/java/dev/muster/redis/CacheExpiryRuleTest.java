package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Outcome;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CacheExpiryRuleTest {
    private final CacheExpiryRule rule = new CacheExpiryRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(LiveFixture.facts("@purpose=CACHE"))
                .failing(LiveFixture.facts("@purpose=CACHE; db0=keys=9000,expires=0"))
                .notApplicable(LiveFixture.facts("@purpose=STORE"))
                .notApplicable(LiveFixture.facts("@purpose=CACHE; db3=-"))
                .inconclusive(LiveFixture.facts(""))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @purpose=CACHE                                                              | pass 20 of 2 000 keys have no time to live
            @purpose=CACHE; db0=keys=900,expires=810; db3=keys=1100,expires=1090        | pass 100 of 2 000 keys have no time to live
            @purpose=CACHE; db0=keys=900,expires=809; db3=keys=1100,expires=1090        | WARNING 101 of 2 000 keys have no time to live
            @purpose=CACHE; db0=keys=900,expires=0; db3=keys=1100,expires=0             | WARNING 2 000 of 2 000 keys have no time to live
            @purpose=CACHE; db0=keys=900,expires=0; db3=keys=1100,expires=199; maxmemory_policy=volatile-lru | WARNING 1 801 of 2 000 keys have no time to live, and volatile-lru evicts none of these: a full cache will refuse writes
            @purpose=CACHE; db0=keys=900,expires=0; db3=keys=1100,expires=200; maxmemory_policy=volatile-lru | WARNING 1 800 of 2 000 keys have no time to live
            @purpose=CACHE; db0=keys=2000,expires=0; db3=-; maxmemory_policy=-          | WARNING 2 000 of 2 000 keys have no time to live
            @purpose=CACHE; db0=keys=999,expires=0; db3=-                               | n/a 999 keys: judged from 1 000 on
            @purpose=CACHE; db0=keys=1000,expires=0; db3=-                              | WARNING 1 000 of 1 000 keys have no time to live
            @purpose=CACHE; db0=-; db3=-                                                | n/a 0 keys: judged from 1 000 on
            @purpose=CACHE; db0=keys=many,expires=0                                     | ? INFO tells of db0 what is no count of keys
            @purpose=SESSION                                                            | n/a it is declared as a session, not as a cache
            ;                                                                           | ? it depends on what this Redis is used for: declare the purpose, such as .purpose(Purpose.CACHE)
            """)
    void says_how_many_stay_for_ever(String differences, String said) {
        assertEquals(said, Said.by(rule, LiveFixture.facts(differences)));
    }

    @ParameterizedTest
    @CsvSource({"volatile-lru, allkeys-lru", "volatile-lfu, allkeys-lfu", "volatile-ttl, allkeys-lru"})
    void the_policy_to_set_is_one_that_there_is(String policy, String better) {
        Outcome outcome = rule.judge(
                        LiveFixture.facts("@purpose=CACHE; db0=keys=9000,expires=0; db3=-; maxmemory_policy=" + policy))
                .get(0);
        String fix = assertInstanceOf(Outcome.Failed.class, outcome).fix();
        assertTrue(fix.startsWith("CONFIG SET maxmemory-policy " + better + ","), fix);
    }
}
