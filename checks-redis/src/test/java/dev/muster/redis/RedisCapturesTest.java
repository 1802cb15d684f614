package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Secret;
import dev.muster.health.Capturing;
import dev.muster.testing.CaptureContract;
import dev.muster.testing.TestRun;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.RedisClusterClient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was captured is judged the same after a file, and what is no capture is refused. */
final class RedisCapturesTest {
    private static final TestRun RUN = TestRun.at(Instant.parse("2026-11-21T12:00:00Z"));
    private final RedisServer server = RedisServer.shared();

    static List<RedisWeakness> rows() {
        return RedisWeaknesses.all().filter(row -> row.plan().isEmpty()).toList();
    }

    private static CaptureContract contract(Capturing check) {
        return CaptureContract.of(check, RedisChecks::captured);
    }

    private void same(RedisClient client, RedisClient monitor, RedisWeakness row) throws Exception {
        CaptureContract posture = contract(RedisChecks.posture(client)
                .monitor(monitor)
                .purpose(row.purpose())
                .probing());
        CaptureContract runtime = contract(
                        RedisChecks.runtime(client).monitor(monitor).purpose(row.purpose()))
                .moving();
        for (RedisRole role : RedisRole.values()) {
            posture.hiding(Secret.of(role.password()));
            runtime.hiding(Secret.of(role.password()));
        }
        posture.verify(RUN);
        runtime.verify(RUN);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void each_weakness_is_judged_the_same_after_a_file(RedisWeakness row) throws Throwable {
        RedisURI uri = server.uri(RedisRole.APP);
        row.uri().accept(uri);
        server.with(row.settings(), () -> {
            try (RedisClient client = server.client(uri);
                    RedisClient monitor = server.client(RedisRole.MONITOR)) {
                if (row.users().isEmpty()) {
                    same(client, monitor, row);
                } else {
                    Map.Entry<String, String> user =
                            row.users().entrySet().iterator().next();
                    server.withUser(user.getKey(), user.getValue(), () -> same(client, monitor, row));
                }
            }
        });
    }

    @Test
    void a_cluster_and_sentinels_are_judged_the_same_after_a_file() throws Exception {
        try (RedisCluster cluster = RedisCluster.start();
                RedisClusterClient client = cluster.client(RedisRole.APP)) {
            contract(RedisChecks.cluster(client)).verify(RUN);
            contract(RedisChecks.cluster(client)).verifyHostile(RUN);
        }
        try (FakeRedis fake = FakeRedis.start().on("SENTINEL", FakeReply.list("ip", "10.0.0.1", "port", "6379"));
                RedisClient client =
                        RedisServerClients.client(RedisURI.Builder.sentinel("127.0.0.1", fake.port(), "mymaster")
                                .build())) {
            contract(RedisChecks.sentinel(client)).verify(RUN);
            contract(RedisChecks.sentinel(client)).verifyHostile(RUN);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "[]", "{\"format\":\"muster.db.pool/1\"}", "{\"format\":\"muster.redis.posture/1\"}"})
    void a_document_of_another_kind_is_refused_with_its_place(String document) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> RedisChecks.captured(document));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("line 1, column "), refused.getMessage());
    }

    @Test
    void a_document_that_was_changed_is_refused_with_its_place_or_judged() throws Exception {
        try (RedisClient client = server.client(RedisRole.ADMIN)) {
            contract(RedisChecks.posture(client).purpose(Purpose.STORE)).verifyHostile(RUN);
            contract(RedisChecks.runtime(client).purpose(Purpose.CACHE)).verifyHostile(RUN);
        }
    }
}
