package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Rule;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EvictionRuleTest {
    private final Rule<PostureFacts> rule = new EvictionRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(PostureFixture.facts(""))
                .failing(PostureFixture.facts("$maxmemory_policy=allkeys-lru"))
                .notApplicable(PostureFixture.facts("$maxmemory=0"))
                .inconclusive(PostureFixture.facts("@purpose=-"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                                                | pass maxmemory-policy is noeviction, for a store
            @purpose=CACHE; $maxmemory_policy=allkeys-lru    | pass maxmemory-policy is allkeys-lru, for a cache
            @purpose=CACHE; $maxmemory_policy=volatile-ttl   | pass
            @purpose=CACHE; $maxmemory_policy=noeviction     | WARNING maxmemory-policy is noeviction: a cache that is full refuses writes
            @purpose=SESSION; $maxmemory_policy=volatile-lru | pass maxmemory-policy is volatile-lru, for a session
            @purpose=SESSION; $maxmemory_policy=noeviction   | pass
            @purpose=SESSION; $maxmemory_policy=allkeys-lfu  | WARNING maxmemory-policy is allkeys-lfu: what has no time to live is evicted too
            @purpose=STORE; $maxmemory_policy=allkeys-lru    | ERROR maxmemory-policy is allkeys-lru: when memory is full, data of a store vanish
            @purpose=QUEUE; $maxmemory_policy=volatile-lru   | ERROR maxmemory-policy is volatile-lru: when memory is full, data of a queue vanish
            @purpose=LOCK; $maxmemory_policy=volatile-ttl    | ERROR maxmemory-policy is volatile-ttl: when memory is full, locks vanish
            @purpose=LOCK; $maxmemory_policy=noeviction      | pass
            $maxmemory=0; $maxmemory_policy=allkeys-lru      | n/a no limit of memory is set: nothing is evicted
            @purpose=-                                       | ? it depends on what this Redis is used for
            $maxmemory_policy=sometimes                      | ? the server has a policy that is not known here: sometimes
            $maxmemory_policy=-                              | ? INFO of this server does not tell maxmemory_policy
            $maxmemory=-; $maxmemory_policy=allkeys-lru      | ERROR maxmemory-policy is allkeys-lru
            @nodes=-                                         | ? nobody asked for nodes
            """)
    void says_what_is_wrong(String differences, String said) {
        Told.begins(said, Told.by(rule, PostureFixture.facts(differences)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $maxmemory_policy=allkeys-lru                   | CONFIG SET maxmemory-policy noeviction, and maxmemory-policy noeviction in redis.conf
            @purpose=CACHE                                  | CONFIG SET maxmemory-policy allkeys-lru, and maxmemory-policy allkeys-lru in redis.conf
            @purpose=SESSION; $maxmemory_policy=allkeys-lru | CONFIG SET maxmemory-policy volatile-lru, and maxmemory-policy volatile-lru in redis.conf
            """)
    void names_the_line_to_paste(String differences, String fix) {
        assertEquals(fix, Told.fix(rule, PostureFixture.facts(differences)));
    }
}
