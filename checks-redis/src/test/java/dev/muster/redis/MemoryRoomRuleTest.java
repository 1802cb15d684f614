package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MemoryRoomRuleTest {
    private final MemoryRoomRule rule = new MemoryRoomRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(LiveFixture.facts(""))
                .failing(LiveFixture.facts("maxmemory=1000; maxmemory_policy=noeviction"))
                .notApplicable(LiveFixture.facts("maxmemory=0"))
                .inconclusive(LiveFixture.facts("maxmemory=1000"))
                .inconclusive(LiveFixture.unseen())
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                                                                               | pass 500.0 MiB of 1.0 GiB used, 48 %
            maxmemory=1000; used_memory=850                                                 | pass 850 bytes of 1000 bytes used, 85 %
            maxmemory=1000; used_memory=851; maxmemory_policy=noeviction                    | WARNING 851 bytes of 1000 bytes used, 85 %, policy noeviction
            maxmemory=1000; used_memory=900; maxmemory_policy=noeviction                    | WARNING 900 bytes of 1000 bytes used, 90 %, policy noeviction
            maxmemory=1000; used_memory=901; maxmemory_policy=noeviction                    | ERROR 901 bytes of 1000 bytes used, 90 %, policy noeviction
            maxmemory=1000; used_memory=901; maxmemory_policy=noeviction; @purpose=CACHE    | ERROR 901 bytes of 1000 bytes used, 90 %, policy noeviction
            maxmemory=1000; used_memory=999; mem_not_counted_for_evict=200                  | pass 799 bytes of 1000 bytes used, 79 %
            maxmemory=1000; used_memory=700; mem_not_counted_for_evict=-                    | pass 700 bytes of 1000 bytes used, 70 %
            maxmemory=1000; used_memory=7; mem_not_counted_for_evict=70                     | pass 0 bytes of 1000 bytes used, 0 %
            maxmemory=1000; used_memory=999; @purpose=CACHE                                 | pass 999 bytes of 1000 bytes used, 99 %, policy allkeys-lru: a cache that evicts may be full
            maxmemory=1000; used_memory=999; @purpose=STORE                                 | ERROR 999 bytes of 1000 bytes used, 99 %, policy allkeys-lru
            maxmemory=1000; used_memory=880; @purpose=SESSION; maxmemory_policy=volatile-ttl | WARNING 880 bytes of 1000 bytes used, 88 %, policy volatile-ttl
            maxmemory=1000; used_memory=999                                                 | ? 999 bytes of 1000 bytes used, 99 %, policy allkeys-lru; whether that is well is not known: it depends on what this Redis is used for: declare the purpose, such as .purpose(Purpose.CACHE)
            maxmemory=0                                                                     | n/a maxmemory is 0: there is no limit to be near to, see redis.memory.limit
            maxmemory=-                                                                     | ? INFO of this server does not tell maxmemory
            used_memory=-                                                                   | ? INFO of this server does not tell used_memory
            maxmemory=1000; maxmemory_policy=-                                              | ? INFO of this server does not tell maxmemory_policy
            """)
    void says_how_much_is_left(String differences, String said) {
        assertEquals(said, Said.by(rule, LiveFixture.facts(differences)));
    }
}
