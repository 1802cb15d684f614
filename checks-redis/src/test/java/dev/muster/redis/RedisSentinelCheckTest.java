package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RedisSentinelCheckTest {
    @Test
    void a_set_is_well_and_then_loses_its_primary_and_a_sentinel() throws Exception {
        try (RedisSentinels sentinels = RedisSentinels.start();
                RedisClient client = sentinels.client(RedisRole.APP)) {
            assertEquals(List.of(), Looks.findings(RedisChecks.sentinel(client)));
            assertTrue(Looks.lines(Looks.posture(client)).get(0).startsWith("redis.session PASSED Redis"));
            String plain = Looks.line("redis.tls.plain-port", Looks.lines(Looks.posture(client)));
            assertFalse(plain.contains("PASSED the"), plain);
            sentinels.primary().kill();
            RedisServerWait.until(
                    "the primary is lost",
                    () -> Looks.findings(RedisChecks.sentinel(client)).contains("redis.sentinel.primary"));
            sentinels.sentinels().get(0).kill();
            List<String> lines = Looks.lines(RedisChecks.sentinel(client));
            String number = Looks.line("redis.sentinel.number", lines);
            assertTrue(number.contains(sentinels.sentinels().get(0).port() + " FAILED nobody listens there"), number);
        }
    }

    private static RedisClient client(int... ports) {
        RedisURI.Builder uri = RedisURI.builder().withSentinelMasterId("mymaster");
        for (int port : ports) {
            uri.withSentinel("127.0.0.1", port);
        }
        return RedisServerClients.client(uri.build());
    }

    private static FakeRedis sentinel() throws Exception {
        FakeReply other = FakeReply.raw("*2\r\n*0\r\n*0\r\n");
        return FakeRedis.start()
                .on(
                        "SENTINEL MASTER",
                        FakeReply.list(
                                "ip", "10.0.0.1", "port", "6379", "flags", "master", "quorum", "2", "num-slaves", "1"))
                .on("SENTINEL SENTINELS", other)
                .on("SENTINEL CKQUORUM", FakeReply.status("OK 3 usable Sentinels."));
    }

    @Test
    void one_that_says_nothing_leaves_time_to_ask_the_others() throws Exception {
        try (FakeRedis silent = FakeRedis.start().onEverything(FakeReply.hanging(""));
                FakeRedis one = sentinel();
                FakeRedis two = sentinel();
                RedisClient client = client(silent.port(), one.port(), two.port())) {
            List<String> lines = Looks.lines(RedisChecks.sentinel(client), Duration.ofSeconds(3));
            long silences = lines.stream()
                    .filter(line -> line.contains("no connection within"))
                    .count();
            assertEquals(1, silences, lines::toString);
            assertTrue(Looks.line("redis.sentinel.quorum", lines).contains("PASSED"), lines::toString);
        }
    }

    @Test
    void what_is_refused_or_nonsense_is_not_known() throws Exception {
        FakeReply no = FakeReply.error("NOPERM no");
        for (FakeReply reply : List.of(no, FakeReply.status("QUEUED"), FakeReply.raw(":3\r\n"))) {
            try (FakeRedis one = sentinel().on("SENTINEL CKQUORUM", reply);
                    RedisClient client = client(one.port())) {
                List<String> lines = Looks.lines(RedisChecks.sentinel(client));
                assertTrue(Looks.line("redis.sentinel.quorum", lines).contains("INCONCLUSIVE"), lines::toString);
            }
        }
        for (String question : List.of("MASTER", "SENTINELS")) {
            try (FakeRedis one = sentinel().on("SENTINEL " + question, no);
                    RedisClient client = client(one.port())) {
                List<String> lines = Looks.lines(RedisChecks.sentinel(client));
                assertEquals(List.of(), List.copyOf(Looks.passed(lines)));
                assertTrue(lines.stream().noneMatch(line -> line.contains("FAILED")), lines::toString);
            }
        }
    }

    @Test
    void a_client_without_sentinels_is_told_how_to_name_them() throws Exception {
        try (RedisClient client = RedisServer.shared().client(RedisRole.APP)) {
            List<String> lines = Looks.lines(RedisChecks.sentinel(client));
            assertTrue(
                    lines.get(0).startsWith("redis.sentinel INCONCLUSIVE the client names no sentinel"), lines.get(0));
        }
    }
}
