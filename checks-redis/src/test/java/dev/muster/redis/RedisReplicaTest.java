package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RedisReplicaTest {
    @ParameterizedTest
    @EnumSource(names = {"V7_0", "V6_2"})
    void it_follows_its_primary_over_tls_and_notices_when_it_dies(RedisServerVersion version) throws Exception {
        try (RedisServer primary = RedisServer.plan().version(version).start();
                RedisServer replica =
                        RedisReplica.start(primary, RedisServer.plan().version(version))) {
            assertEquals("1", primary.info("connected_slaves"));
            primary.admin("SET", "app:followed", "1");
            assertEquals(new Reply.Whole(1), primary.admin("WAIT", "1", "30000"));
            assertEquals(new Reply.Text("1"), replica.admin("GET", "app:followed"));
            primary.kill();
            replica.awaitInfo("master_link_status", "down");
        }
    }

    @Test
    void it_follows_a_primary_without_tls_and_password() throws Exception {
        try (RedisServer primary = RedisServer.plan().plainOnly().open().start();
                RedisServer replica = RedisReplica.start(
                        primary, RedisServer.plan().plainOnly().open())) {
            assertEquals("slave", replica.info("role"));
        }
    }
}
