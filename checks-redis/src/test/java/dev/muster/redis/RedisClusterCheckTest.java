package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Check;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RedisClusterCheckTest {
    private static String found(Check check) throws Exception {
        return String.join(" ", Looks.findings(check));
    }

    @Test
    void a_whole_cluster_lacks_replicas_alone_and_each_node_is_looked_at() throws Exception {
        try (RedisCluster cluster = RedisCluster.start();
                RedisClusterClient client = cluster.client(RedisRole.APP);
                RedisClusterClient monitor = cluster.client(RedisRole.MONITOR)) {
            assertEquals("redis.cluster.replicas", found(RedisChecks.cluster(client)));
            assertEquals(
                    "redis.cluster.replicas", found(RedisChecks.cluster(client).monitor(monitor)));
            assertEquals("", found(RedisChecks.reachable(client).within(Duration.ofSeconds(20))));
            List<String> posture = Looks.lines(RedisChecks.posture(client)
                    .monitor(monitor)
                    .purpose(Purpose.STORE)
                    .probing());
            List<String> runtime =
                    Looks.lines(RedisChecks.runtime(client).monitor(monitor).purpose(Purpose.STORE));
            for (RedisServer server : cluster.servers()) {
                String name = "127.0.0.1:" + server.port();
                assertTrue(posture.stream().anyMatch(line -> line.contains(name + " PASSED")), () -> name + posture);
                assertTrue(runtime.stream().anyMatch(line -> line.contains(name + " PASSED")), () -> name + runtime);
            }
            assertTrue(posture.get(0).startsWith("redis.session PASSED 3 nodes of Redis"), posture.get(0));
            RedisServerWait.until("the slot is missing", () -> {
                cluster.forget("16383");
                return Looks.line("redis.cluster.slots", Looks.lines(RedisChecks.cluster(client)))
                        .startsWith("redis.cluster.slots FAILED");
            });
        }
    }

    @Test
    void a_lost_primary_is_told_by_those_that_are_left() throws Exception {
        try (RedisCluster cluster = RedisCluster.start();
                RedisClusterClient client = cluster.client(RedisRole.APP)) {
            cluster.primaries().get(2).kill();
            RedisCluster.awaitState(cluster.primaries().get(0), "fail");
            List<String> lines = Looks.lines(RedisChecks.cluster(client));
            assertTrue(Looks.line("redis.cluster.state", lines).contains(" FAILED "), lines::toString);
            assertTrue(Looks.line("redis.cluster.nodes", lines).contains(" FAILED "), lines::toString);
            assertTrue(Looks.lines(RedisChecks.posture(client)).get(0).startsWith("redis.session PASSED 2 nodes"));
            cluster.primaries().get(0).kill();
            assertTrue(Looks.lines(RedisChecks.cluster(client)).get(0).endsWith("the connection was refused"));
        }
    }

    /** A cluster is asked by a client of it alone. */
    private static RedisClusterClient client(int... ports) {
        List<RedisURI> uris = Arrays.stream(ports)
                .mapToObj(port -> RedisURI.create("127.0.0.1", port))
                .toList();
        return RedisClusterClient.create(RedisServerClients.RESOURCES, uris);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a 127.0.0.1:99999@1 master - 0 0 1 connected",
                "a 127.0.0.1@1 master - 0 0 1 connected",
                "a nonsense master - 0 0 1 connected",
                "a 127.0.0.1:0@1 master - 0 0 1 connected",
                "a 127.0.0.1:x@1 master - 0 0 1 connected"
            })
    void an_address_that_is_none_is_said_to_be_none(String line) throws Exception {
        try (FakeRedis fake = FakeRedis.start().on("CLUSTER", FakeReply.bulk(line));
                RedisClusterClient client = client(fake.port())) {
            assertEquals(
                    "redis.session INCONCLUSIVE CLUSTER NODES names a server by what is no host:port",
                    Looks.lines(RedisChecks.posture(client)).get(0));
            assertEquals(
                    "redis.session INCONCLUSIVE CLUSTER NODES names a server by what is no host:port",
                    Looks.lines(RedisChecks.runtime(client)).get(0));
        }
    }

    @Test
    void a_node_that_does_not_know_its_own_host_is_where_the_client_connects() throws Exception {
        try (FakeRedis fake = FakeRedis.start().on("INFO", FakeReply.bulk(InfoTexts.text("redis-7.0-cluster")));
                RedisClusterClient client = client(fake.port())) {
            fake.on("CLUSTER", FakeReply.bulk("a :" + fake.port() + "@1 myself,master - 0 0 1 connected"));
            String first = Looks.lines(RedisChecks.posture(client)).get(0);
            assertTrue(first.startsWith("redis.session PASSED "), first);
        }
    }

    @Test
    void a_first_address_that_says_nothing_leaves_time_to_ask_the_second() throws Exception {
        try (FakeRedis silent = FakeRedis.start().onEverything(FakeReply.hanging(""));
                FakeRedis fake = FakeRedis.start();
                RedisClusterClient client = client(silent.port(), fake.port())) {
            ReachableCheck check = RedisChecks.reachable(client).within(Duration.ofSeconds(20));
            List<String> lines = Looks.lines(check, Duration.ofSeconds(2));
            assertTrue(lines.get(0).startsWith("redis.connect PASSED"), lines.get(0));
        }
    }

    @Test
    void a_cluster_that_tells_nonsense_is_not_whole() throws Exception {
        for (FakeReply reply : List.of(FakeReply.status("OK"), FakeReply.list(), FakeReply.error("NOPERM no"))) {
            try (FakeRedis fake = FakeRedis.start().on("CLUSTER", reply);
                    RedisClusterClient client = client(fake.port())) {
                List<String> lines = Looks.lines(RedisChecks.cluster(client));
                assertTrue(Looks.passed(lines).isEmpty(), lines::toString);
            }
        }
    }

    @Test
    void a_server_that_is_no_cluster_says_so() throws Exception {
        RedisServer server = RedisServer.shared();
        try (RedisClusterClient client =
                RedisClusterClient.create(RedisServerClients.RESOURCES, server.uri(RedisRole.ADMIN))) {
            client.setOptions(ClusterClientOptions.builder()
                    .sslOptions(RedisServerClients.sslOptions())
                    .build());
            assertEquals(
                    List.of("redis.cluster INCONCLUSIVE the server refuses CLUSTER INFO"),
                    Looks.lines(RedisChecks.cluster(client)));
        }
        try (RedisClient none = RedisClient.create(RedisServerClients.RESOURCES)) {
            assertTrue(Looks.lines(RedisChecks.posture(none)).get(0).contains("does not tell where it connects"));
        }
    }
}
