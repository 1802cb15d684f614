package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RedisFaultsTest {
    private static final Reply OK = new Reply.Text("OK");

    private static String code(Reply reply) {
        return assertInstanceOf(Reply.Refused.class, reply).code();
    }

    @ParameterizedTest
    @EnumSource(names = {"V7_0", "V6_2"})
    void after_a_failed_save_a_server_neither_writes_nor_answers_ping(RedisServerVersion version) throws Throwable {
        try (RedisServer server = RedisServer.plan().version(version).start();
                Line line = server.line(RedisRole.APP)) {
            assertEquals(OK, line.ask("SET", "app:a", "1"));
            RedisFaults.failedSave(server, () -> {
                assertEquals("MISCONF", code(line.ask("PING")));
                assertEquals("MISCONF", code(line.ask("SET", "app:a", "2")));
                assertEquals(new Reply.Text("1"), line.ask("GET", "app:a"));
                assertEquals("err", server.info("rdb_last_bgsave_status"));
            });
            assertEquals(new Reply.Text("PONG"), line.ask("PING"));
            assertEquals(OK, line.ask("SET", "app:a", "2"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"V7_0", "V6_2"})
    void a_full_server_reads_and_does_not_write(RedisServerVersion version) throws Throwable {
        try (RedisServer server = RedisServer.plan().version(version).start();
                Line line = server.line(RedisRole.APP)) {
            assertEquals(OK, line.ask("SET", "app:a", "1"));
            RedisFaults.full(server, () -> {
                assertEquals("OOM", code(line.ask("SET", "app:a", "2")));
                assertEquals(new Reply.Text("1"), line.ask("GET", "app:a"));
                assertEquals(new Reply.Text("PONG"), line.ask("PING"));
            });
            assertEquals(OK, line.ask("SET", "app:a", "2"));
        }
    }

    @Test
    void a_loading_server_says_so() throws Exception {
        try (RedisServer server = RedisFaults.loading();
                Line line = server.line(RedisRole.APP)) {
            assertEquals("LOADING", code(line.ask("PING")));
            assertEquals("LOADING", code(line.ask("GET", "app:a")));
            assertEquals("1", server.info("loading"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"V7_0", "V6_2"})
    void a_replica_without_its_primary_may_refuse_to_tell_what_is_old(RedisServerVersion version) throws Exception {
        try (RedisServer primary = RedisServer.plan().version(version).start();
                RedisServer replica = RedisReplica.start(
                        primary, RedisServer.plan().version(version).set("replica-serve-stale-data", "no"))) {
            primary.kill();
            replica.awaitInfo("master_link_status", "down");
            try (Line line = replica.line(RedisRole.APP)) {
                assertEquals("MASTERDOWN", code(line.ask("GET", "app:a")));
                Reply ping = line.ask("PING");
                // Version 6.2 answers it all the same.
                assertEquals(version == RedisServerVersion.V7_0, ping instanceof Reply.Refused, ping::toString);
            }
        }
    }
}
