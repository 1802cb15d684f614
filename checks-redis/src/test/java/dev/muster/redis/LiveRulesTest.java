package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Rule;
import dev.muster.testing.Said;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LiveRulesTest {
    @Test
    void find_nothing_where_all_is_well() {
        assertEquals(List.of(), Said.findings(LiveRules.ALL, LiveFixture.facts("@purpose=CACHE")));
        assertEquals(List.of(), Said.findings(ReachRules.ALL, ReachFixture.facts("")));
        assertEquals(List.of(), Said.findings(ClusterRules.ALL, ClusterFixture.facts("")));
        assertEquals(List.of(), Said.findings(SentinelRules.ALL, SentinelFixture.facts("")));
    }

    @Test
    void pass_nothing_of_a_server_that_was_not_seen() {
        List<String> all =
                LiveRules.ALL.stream().map(rule -> rule.info().id() + "?").toList();
        assertEquals(all, Said.findings(LiveRules.ALL, LiveFixture.unseen()));
    }

    /** One weakness, one finding. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rdb_last_bgsave_status=err            | redis.persistence.last-save
            rdb_last_save_time=5                  | redis.persistence.save-age
            maxmemory_policy=noeviction; maxmemory=524288001 | redis.memory.room
            evicted_keys=5                        | redis.evictions
            mem_fragmentation_ratio=3             | redis.memory.fragmentation
            db0=keys=9000,expires=0               | redis.cache.expiry
            keyspace_misses=300000                | redis.cache.hit-rate
            @pings=8 8 8 8 8                      | redis.latency
            @slow=9 KEYS 30 5                     | redis.slow-commands
            connected_clients=9999                | redis.clients.room
            rejected_connections=5                | redis.clients.rejected
            @way=READS_ONLY; role=slave; master_link_status=down | redis.replication.link
            @replicas=1                           | redis.replication.replicas
            role=slave; master_link_status=up; master_last_io_seconds_ago=1 | redis.replication.role
            """)
    void find_what_is_wrong_and_nothing_else(String differences, String id) {
        assertEquals(List.of(id), Said.findings(LiveRules.ALL, LiveFixture.facts("@purpose=CACHE; " + differences)));
    }

    @Test
    void have_ids_of_their_own() {
        Set<String> ids = new HashSet<>();
        Stream.of(LiveRules.ALL, ReachRules.ALL, ClusterRules.ALL, SentinelRules.ALL)
                .<Rule<?>>flatMap(List::stream)
                .forEach(rule ->
                        assertTrue(ids.add(rule.info().id()), rule.info().id()));
        assertEquals(24, ids.size());
    }
}
