package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Check;
import dev.muster.testing.Judged;
import dev.muster.testing.TestRun;
import io.lettuce.core.RedisClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What has grown between two looks. */
final class RedisTwoLooksTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private static List<String> at(int minutes, Check check) throws Exception {
        return check.run(TestRun.at(NOW.plus(Duration.ofMinutes(minutes)))).judgements().stream()
                .map(Judged::line)
                .toList();
    }

    private static void says(String rule, String outcome, List<String> lines) {
        String line = Looks.line(rule, lines);
        assertTrue(line.startsWith(rule + " " + outcome), line);
    }

    @Test
    void evictions_and_misses_are_told_of_the_time_between_and_forgotten_at_a_restart() throws Throwable {
        // Without TLS: a few megabytes are sent, and nothing of it is about the way.
        try (RedisServer own = RedisServer.plan().plainOnly().start();
                RedisClient client = own.client(RedisRole.APP)) {
            RuntimeCheck check = RedisChecks.runtime(client).purpose(Purpose.CACHE);
            says("redis.evictions", "N/A", at(0, check));
            String room = String.valueOf(Long.parseLong(own.info("used_memory")) + (1 << 20));
            own.with(Map.of("maxmemory-policy", "allkeys-random", "maxmemory", room), () -> {
                try (Line line = own.line(RedisRole.APP)) {
                    List<List<String>> commands = new ArrayList<>();
                    for (int i = 0; i < 12_000; i++) {
                        commands.add(List.of("SET", "app:" + i, "x".repeat(300)));
                        commands.add(List.of("GET", "app:none"));
                    }
                    line.ask(commands);
                }
            });
            assertTrue(Long.parseLong(own.info("evicted_keys")) > 0, "nothing was evicted");
            List<String> lines = at(6, check);
            says("redis.cache.hit-rate", "FAILED", lines);
            assertTrue(!Looks.line("redis.evictions", lines).contains(" N/A "), lines::toString);
            own.restart();
            says("redis.evictions", "N/A", at(12, check));
            says("redis.evictions", "PASSED", at(18, check));
        }
    }

    @Test
    void refused_connections_are_told_of_the_time_between() throws Exception {
        try (RedisServer own =
                        RedisServer.plan().plainOnly().set("maxclients", "3").start();
                RedisClient client = own.client(RedisRole.APP)) {
            RuntimeCheck check = RedisChecks.runtime(client).purpose(Purpose.STORE);
            at(0, check);
            RedisServerWait.until(
                    "nobody is there", () -> own.info("connected_clients").equals("1"));
            try (RedisServerLine one = own.knock();
                    RedisServerLine two = own.knock();
                    RedisServerLine three = own.knock()) {
                one.ask("PING");
                two.ask("PING");
                three.ask("PING");
                try (RedisServerLine four = own.knock()) {
                    four.ask("PING");
                } catch (LineLostException e) {
                    // It was hung up on.
                }
            }
            RedisServerWait.until(
                    "one was refused", () -> !own.info("rejected_connections").equals("0"));
            says("redis.clients.rejected", "FAILED", at(6, check));
            says("redis.clients.rejected", "PASSED", at(30, check));
        }
    }
}
