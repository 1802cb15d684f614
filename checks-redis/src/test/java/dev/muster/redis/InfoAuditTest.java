package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Judgement;
import dev.muster.Outcome;
import dev.muster.testing.Judged;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InfoAuditTest {
    private static final String FAILED_SAVE = """
            # Server
            redis_version:7.2.5
            redis_mode:standalone
            # Memory
            maxmemory:0
            maxmemory_policy:noeviction
            used_memory:1000000
            # Persistence
            aof_enabled:1
            rdb_last_bgsave_status:err
            aof_last_write_status:ok
            aof_last_bgrewrite_status:ok
            role:master
            connected_slaves:0
            """;

    private static Set<String> failed(String text, Purpose purpose) throws Exception {
        return Judged.by(RedisChecks.audit(text, purpose)).stream()
                .filter(Judgement::failed)
                .map(judgement -> judgement.rule().id())
                .collect(Collectors.toSet());
    }

    @Test
    void what_the_text_tells_is_judged() throws Exception {
        assertEquals(Set.of("redis.memory.limit", "redis.persistence.last-save"), failed(FAILED_SAVE, Purpose.STORE));
    }

    @Test
    void what_it_does_not_tell_is_inconclusive() throws Exception {
        for (Judgement judgement : Judged.by(RedisChecks.audit(FAILED_SAVE, Purpose.STORE))) {
            boolean ofRights = judgement.rule().id().startsWith("redis.acl.");
            assertFalse(ofRights && judgement.outcome() instanceof Outcome.Passed, judgement.toString());
        }
        assertTrue(
                Judged.findings(RedisChecks.audit(FAILED_SAVE, Purpose.STORE)).contains("redis.acl.commands?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK", ":::", "maxmemory:0"})
    void what_is_no_answer_of_redis_says_nothing_of_one(String text) throws Exception {
        assertEquals(List.of("redis.session?"), Judged.findings(RedisChecks.audit(text, Purpose.CACHE)));
    }
}
