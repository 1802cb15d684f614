package dev.muster.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Check;
import dev.muster.health.Capture;
import dev.muster.testing.Judged;
import dev.muster.testing.TestRun;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.RedisClusterClient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

    private static String written(Capture capture) {
        return new String(capture.toJson(), UTF_8);
    }

    private static List<String> audited(String document) throws Exception {
        return RedisChecks.captured(document).audit().run(RUN).judgements().stream()
                .map(Judged::line)
                .toList();
    }

    private static List<String> lines(Check check) throws Exception {
        return check.run(RUN).judgements().stream().map(Judged::line).toList();
    }

    private void same(RedisClient client, RedisClient monitor, RedisWeakness row) throws Exception {
        PostureCheck posture = RedisChecks.posture(client)
                .monitor(monitor)
                .purpose(row.purpose())
                .probing();
        String document = written(posture.capture(RUN));
        assertEquals(lines(posture), audited(document));
        for (RedisRole role : RedisRole.values()) {
            assertFalse(document.contains(role.password()), "a password is in the document");
        }
        Capture runtime = RedisChecks.runtime(client)
                .monitor(monitor)
                .purpose(row.purpose())
                .capture(RUN);
        assertEquals(
                runtime.audit().run(RUN).judgements().stream().map(Judged::line).toList(), audited(written(runtime)));
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
            ClusterCheck check = RedisChecks.cluster(client);
            assertEquals(lines(check), audited(written(check.capture(RUN))));
        }
        try (FakeRedis fake = FakeRedis.start().on("SENTINEL", FakeReply.list("ip", "10.0.0.1", "port", "6379"));
                RedisClient client =
                        RedisServerClients.client(RedisURI.Builder.sentinel("127.0.0.1", fake.port(), "mymaster")
                                .build())) {
            SentinelCheck check = RedisChecks.sentinel(client);
            assertEquals(lines(check), audited(written(check.capture(RUN))));
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
        String posture;
        String runtime;
        try (RedisClient client = server.client(RedisRole.ADMIN)) {
            posture = written(RedisChecks.posture(client).purpose(Purpose.STORE).capture(RUN));
            runtime = written(RedisChecks.runtime(client).purpose(Purpose.CACHE).capture(RUN));
        }
        Random random = new Random(6);
        for (int i = 0; i < 1_000; i++) {
            String document = changed(i % 2 == 0 ? posture : runtime, random);
            try {
                assertTrue(audited(document).size() > 1);
            } catch (IllegalArgumentException e) {
                assertTrue(String.valueOf(e.getMessage()).startsWith("line "), () -> document + " " + e);
            }
        }
    }

    /** Takes a piece out, doubles it, or puts something else there. */
    private static String changed(String document, Random random) {
        int from = random.nextInt(document.length());
        int to = Math.min(document.length(), from + 1 + random.nextInt(12));
        String piece = document.substring(from, to);
        String other = switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> piece + piece;
            case 2 -> "-99999999999999999999";
            default -> "null";
        };
        return document.substring(0, from) + other + document.substring(to);
    }
}
