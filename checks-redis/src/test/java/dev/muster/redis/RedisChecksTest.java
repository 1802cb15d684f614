package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Check;
import dev.muster.ConfigurationException;
import dev.muster.Scope;
import dev.muster.Secret;
import dev.muster.testing.CheckContract;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.resource.ClientResources;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RedisChecksTest {
    private static final RedisURI NOWHERE = RedisURI.create("redis://cache.invalid:6379");

    private static RedisClusterClient cluster() {
        return RedisClusterClient.create(RedisServerClients.RESOURCES, NOWHERE);
    }

    private static List<Check> checks(RedisClient client, RedisClusterClient cluster) {
        List<Check> checks = new ArrayList<>(Looks.of(client));
        checks.add(RedisChecks.client(NOWHERE, ClientOptions.create()).requestTimeout(Duration.ofSeconds(2)));
        checks.add(RedisChecks.sentinel(client));
        checks.add(RedisChecks.cluster(cluster));
        return checks;
    }

    @ParameterizedTest
    @EnumSource
    void each_check_keeps_its_contract(RedisRole role) throws Exception {
        RedisServer server = RedisServer.shared();
        try (RedisClient client = server.client(role);
                RedisClusterClient cluster = cluster();
                RedisClient first = server.client(role)) {
            first.connect().sync();
            for (Check check : checks(client, cluster)) {
                CheckContract contract = CheckContract.of(check)
                        .leavingAlone("lettuce-")
                        .leavingAlone("globalEventExecutor")
                        .leavingAlone("parallel-");
                for (RedisRole each : RedisRole.values()) {
                    contract = contract.hiding(Secret.of(each.password()));
                }
                contract.verify();
            }
        }
    }

    @Test
    void each_check_has_a_name_of_its_own_and_takes_another() {
        try (RedisClient client = RedisClient.create(RedisServerClients.RESOURCES, NOWHERE);
                RedisClusterClient cluster = cluster()) {
            Map<String, Check> named = Map.of(
                    "redis.posture", RedisChecks.posture(client),
                    "redis.connect", RedisChecks.reachable(client),
                    "redis.runtime", RedisChecks.runtime(client),
                    "redis.cluster", RedisChecks.cluster(cluster),
                    "redis.sentinel", RedisChecks.sentinel(client),
                    "redis.client", RedisChecks.client(NOWHERE, ClientOptions.create()));
            named.forEach((id, check) -> assertEquals(id, check.id()));
            List<Check> renamed = List.of(
                    RedisChecks.posture(cluster).named("redis.other"),
                    RedisChecks.reachable(cluster).named("redis.other"),
                    RedisChecks.runtime(cluster).named("redis.other"),
                    RedisChecks.cluster(cluster).named("redis.other"),
                    RedisChecks.sentinel(client).named("redis.other"),
                    RedisChecks.client(NOWHERE, ClientOptions.create()).named("redis.other"));
            renamed.forEach(check -> assertEquals("redis.other", check.id()));
            assertEquals(
                    List.of(Scope.POSTURE, Scope.SHARED, Scope.SHARED, Scope.SHARED, Scope.SHARED, Scope.POSTURE),
                    renamed.stream().map(Check::scope).toList());
            assertEquals(
                    List.of("PT1H", "PT10S", "PT1M", "PT1M", "PT1M", "PT1H"),
                    renamed.stream()
                            .map(check ->
                                    check.schedule().interval().orElseThrow().toString())
                            .toList());
            assertThrows(
                    IllegalArgumentException.class,
                    () -> RedisChecks.posture(client).named("No Id"));
        }
    }

    private static void refused(String words, Executable configuration) {
        ConfigurationException e = assertThrows(ConfigurationException.class, configuration);
        assertTrue(String.valueOf(e.getMessage()).contains(words), e.toString());
    }

    @Test
    void what_cannot_be_is_refused_with_what_to_write() {
        try (RedisClient client = RedisClient.create(RedisServerClients.RESOURCES, NOWHERE)) {
            refused(
                    "redis.connect is told PT0S for an answer: write a positive duration",
                    () -> RedisChecks.reachable(client).within(Duration.ZERO));
            refused(
                    "redis.posture is told PT-1S for request timeout",
                    () -> RedisChecks.posture(client).requestTimeout(Duration.ofSeconds(-1)));
            refused(
                    "redis.client is told PT0S",
                    () -> RedisChecks.client(NOWHERE, ClientOptions.create()).requestTimeout(Duration.ZERO));
            refused("write 0 or more", () -> RedisChecks.runtime(client).connections(-1, 1));
            refused("write 0 or more", () -> RedisChecks.runtime(client).connections(1, -1));
            refused("write 0 or more", () -> RedisChecks.runtime(client).replicas(-1));
        }
    }

    @Test
    void a_client_without_an_address_is_told_one() throws Exception {
        RedisServer server = RedisServer.shared();
        RedisURI uri = server.uri(RedisRole.APP);
        try (RedisClient client = RedisClient.create(RedisServerClients.RESOURCES);
                RedisClusterClient cluster = cluster()) {
            client.setOptions(ClientOptions.builder()
                    .sslOptions(RedisServerClients.sslOptions())
                    .build());
            assertTrue(Looks.lines(RedisChecks.reachable(client)).get(0).contains("name it by .uri(RedisURI)"));
            assertEquals(
                    List.of(),
                    Looks.findings(RedisChecks.reachable(client).uri(uri).within(Duration.ofSeconds(20))));
            assertTrue(
                    Looks.lines(RedisChecks.runtime(client).uri(uri).replicas(1).readsOnly())
                            .get(0)
                            .contains(" PASSED "));
            PostureCheck posture = RedisChecks.posture(client)
                    .uri(uri)
                    .managed()
                    .dedicated()
                    .replicaPersists()
                    .requestTimeout(Duration.ofSeconds(5));
            assertTrue(Looks.lines(posture).get(0).contains(" PASSED "));
            List<String> monitored = Looks.lines(posture.monitor(cluster));
            assertTrue(monitored.get(0).startsWith("redis.session INCONCLUSIVE "), monitored.get(0));
            assertTrue(Looks.lines(RedisChecks.sentinel(client).uri(uri)).get(0).contains("names no sentinel"));
        }
    }

    @Test
    void resources_of_the_service_work_on_after_a_look() throws Exception {
        RedisServer server = RedisServer.shared();
        ClientResources resources =
                ClientResources.builder().ioThreadPoolSize(2).build();
        try (RedisClient client = RedisClient.create(resources, server.uri(RedisRole.APP))) {
            client.setOptions(RedisServerClients.client(NOWHERE).getOptions());
            Looks.lines(Looks.posture(client));
            try (var connection = client.connect()) {
                Looks.lines(Looks.runtime(client));
                assertEquals("PONG", connection.sync().ping());
            }
        } finally {
            assertTrue(resources.shutdown(0, 5, TimeUnit.SECONDS).get());
        }
    }
}
