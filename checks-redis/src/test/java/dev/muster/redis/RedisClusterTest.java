package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RedisClusterTest {
    @ParameterizedTest
    @EnumSource(names = {"V7_0", "V6_2"})
    void three_primaries_share_the_keys(RedisServerVersion version) throws Exception {
        try (RedisCluster cluster = RedisCluster.start(0, plan -> plan.version(version));
                RedisClusterClient client = cluster.client(RedisRole.APP);
                StatefulRedisClusterConnection<String, String> connection = client.connect()) {
            for (int i = 0; i < 100; i++) {
                connection.sync().set("app:" + i, "1");
            }
            for (RedisServer server : cluster.primaries()) {
                assertTrue(server.admin("DBSIZE").asNumber().orElse(0) > 10);
                assertEquals("cluster", server.info("redis_mode"));
            }
        }
    }

    @Test
    void each_primary_has_its_replica_and_the_cluster_fails_without_one_of_both() throws Exception {
        try (RedisCluster cluster = RedisCluster.start(1, plan -> {})) {
            for (RedisServer server : cluster.replicas()) {
                assertEquals("slave", server.info("role"));
            }
            assertEquals(6, cluster.servers().size());
            cluster.replicas().get(2).kill();
            cluster.primaries().get(2).kill();
            RedisCluster.awaitState(cluster.primaries().get(0), "fail");
        }
    }
}
