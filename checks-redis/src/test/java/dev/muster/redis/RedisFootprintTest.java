package dev.muster.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Check;
import dev.muster.testing.Relay;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What checks leave behind in a server and in the service: nothing but lines in the server's own log of refusals. */
final class RedisFootprintTest {
    private static final List<String> NEVER = List.of(
            "flushall",
            "flushdb",
            "swapdb",
            "keys",
            "migrate",
            "restore",
            "script|flush",
            "eval",
            "config|set",
            "module|unload",
            "replicaof",
            "slaveof",
            "acl|setuser",
            "cluster|reset",
            "exec",
            "monitor",
            "debug",
            "shutdown",
            "save",
            "bgsave",
            "client|kill",
            "config|resetstat",
            "slowlog|reset",
            "publish");

    private static List<Check> checks(RedisClient client) {
        List<Check> checks = new ArrayList<>(Looks.of(client));
        checks.add(Looks.posture(client).monitor(client));
        checks.add(Looks.runtime(client).monitor(client));
        checks.add(RedisChecks.sentinel(client));
        return checks;
    }

    private static String clients(RedisServer server) {
        return server.info("connected_clients");
    }

    /** Without their number in a pool: a pool of the service starts its threads one after the other, when it needs them. */
    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(name -> !name.startsWith("fake-redis") && !name.startsWith("relay"))
                .map(name -> name.replaceAll("-[0-9]+$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource
    void the_service_and_its_connections_stay_as_they_were(RedisRole role) throws Exception {
        try (RedisServer own = RedisServer.plan().start();
                RedisClient client = own.client(role);
                StatefulRedisConnection<String, String> connection = client.connect()) {
            ClientOptions options = client.getOptions();
            String before = clients(own);
            Looks.lines(checks(client).get(0));
            Set<String> threads = threads();
            for (int i = 0; i < 3; i++) {
                for (Check check : checks(client)) {
                    Looks.lines(check);
                    RedisServerWait.until(
                            "connections are closed", () -> clients(own).equals(before));
                }
            }
            assertSame(options, client.getOptions());
            assertTrue(connection.isOpen());
            assertTrue(role == RedisRole.MONITOR || connection.sync().get("app:none") == null);
            RedisServerWait.until("threads end, and no others than " + threads, () -> threads.containsAll(threads()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_dangerous_is_ever_executed(RedisRole role) throws Exception {
        try (RedisServer own = RedisServer.plan().start();
                RedisClient client = own.client(role)) {
            own.admin("SET", "app:here", "1");
            for (Check check : checks(client)) {
                Looks.lines(check);
            }
            Map<String, String> stats = Info.parse(
                            own.admin("INFO", "commandstats").asText().orElse(""))
                    .values();
            assertTrue(stats.containsKey("cmdstat_multi"), stats::toString);
            for (String command : NEVER) {
                String stat = stats.getOrDefault("cmdstat_" + command, "calls=0");
                assertTrue(stat.startsWith("calls=0"), () -> command + " " + stat);
            }
            assertEquals("1", own.admin("GET", "app:here").asText().orElse(""));
            assertEquals(
                    "1",
                    own.admin("DBSIZE").asNumber().stream()
                            .mapToObj(String::valueOf)
                            .findFirst()
                            .orElse(""));
        }
    }

    @Test
    void a_refused_or_hanging_run_leaves_no_connection_either() throws Exception {
        try (RedisServer own = RedisServer.plan().start();
                RedisClient client = own.client(RedisRole.APP)) {
            String before = clients(own);
            try (Relay relay = Relay.to(own.tlsPort())) {
                RedisURI uri = own.uri(RedisRole.APP);
                uri.setPort(relay.port());
                try (RedisClient stalled = own.client(uri)) {
                    for (long bytes : new long[] {0, 500, 3_000, 4_500}) {
                        for (Check check : Looks.of(stalled)) {
                            relay.stallAfter(bytes);
                            Looks.lines(check, Duration.ofMillis(300));
                            relay.resume();
                        }
                    }
                    RedisServerWait.until(
                            "connections are closed", () -> clients(own).equals(before));
                }
            }
            Looks.lines(Looks.posture(client));
            RedisServerWait.until("connections are closed", () -> clients(own).equals(before));
        }
    }

    @Test
    void who_may_little_leaves_a_line_for_each_right_in_the_log_of_refusals() throws Exception {
        try (RedisServer own = RedisServer.plan().start();
                RedisClient client = own.client(RedisRole.APP)) {
            Looks.lines(RedisChecks.posture(client));
            int once = own.admin("ACL", "LOG").asList().size();
            Looks.lines(RedisChecks.posture(client));
            assertTrue(once > 0 && once < 40, () -> once + " lines");
            assertEquals(once, own.admin("ACL", "LOG").asList().size(), "the same refusal has one line");
        }
    }

    @Test
    void the_log_of_the_service_stays_empty() throws Exception {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        PrintStream usual = System.err;
        try (RedisClient client = RedisServer.shared().client(RedisRole.APP);
                FakeRedis silent = FakeRedis.start().onEverything(FakeReply.hanging(""));
                RedisClient stalled = Looks.client(silent.port());
                PrintStream all = new PrintStream(log, true, UTF_8)) {
            System.setErr(all);
            for (int i = 0; i < 5; i++) {
                for (Check check : checks(client)) {
                    Looks.lines(check);
                }
                Looks.lines(Looks.reachable(stalled), Duration.ofMillis(100));
            }
        } finally {
            System.setErr(usual);
        }
        // What other tests left on these threads may still be told of.
        List<String> ours = log.toString(UTF_8)
                .lines()
                .filter(line -> line.startsWith("[main]") || line.contains("Resources"))
                .toList();
        assertEquals(List.of(), ours);
    }
}
