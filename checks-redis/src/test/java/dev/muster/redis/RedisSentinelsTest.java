package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import org.junit.jupiter.api.Test;

final class RedisSentinelsTest {
    @Test
    void they_watch_a_primary_and_make_another_one_when_it_dies() throws Exception {
        try (RedisSentinels sentinels = RedisSentinels.start();
                RedisClient client = sentinels.client(RedisRole.APP)) {
            assertTrue(quorum(sentinels).startsWith("OK 3 usable Sentinels"), () -> quorum(sentinels));
            try (StatefulRedisConnection<String, String> connection = client.connect()) {
                connection.sync().set("app:here", "1");
                assertEquals(new Reply.Text("1"), sentinels.primary().admin("GET", "app:here"));
            }
            assertEquals("sentinel", sentinels.sentinels().get(0).info("redis_mode"));
            sentinels.primary().kill();
            sentinels.replica().awaitInfo("role", "master");
            RedisServerWait.until(
                    "clients are told",
                    () -> address(sentinels)
                            .equals(String.valueOf(sentinels.replica().port())));
            try (StatefulRedisConnection<String, String> connection = client.connect()) {
                assertEquals("OK", connection.sync().set("app:there", "1"));
            }
        }
    }

    private static String address(RedisSentinels sentinels) {
        return sentinels
                .sentinels()
                .get(0)
                .admin("SENTINEL", "GET-MASTER-ADDR-BY-NAME", RedisSentinels.NAME)
                .asList()
                .get(1)
                .asText()
                .orElse("");
    }

    private static String quorum(RedisSentinels sentinels) {
        return sentinels
                .sentinels()
                .get(0)
                .admin("SENTINEL", "CKQUORUM", RedisSentinels.NAME)
                .asText()
                .orElse("");
    }
}
