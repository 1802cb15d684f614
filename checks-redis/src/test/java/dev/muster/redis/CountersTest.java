package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class CountersTest {
    @Test
    void keeps_totals_and_nothing_else() {
        assertEquals(
                Map.of("evicted_keys", 3L, "keyspace_hits", 999_999_999_999_999_999L), Counters.of(Info.parse("""
                        used_memory:5
                        evicted_keys:3
                        keyspace_hits:999999999999999999
                        keyspace_misses:99999999999999999999
                        rejected_connections:
                        total_error_replies:many
                        """)));
    }

    @Test
    void finds_none_in_nothing() {
        assertEquals(Map.of(), Counters.of(Info.parse("")));
    }
}
