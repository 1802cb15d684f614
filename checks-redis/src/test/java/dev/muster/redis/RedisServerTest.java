package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RedisServerTest {
    private static final Reply PONG = new Reply.Text("PONG");

    private final RedisServer server = RedisServer.shared();

    private static String code(Reply reply) {
        return assertInstanceOf(Reply.Refused.class, reply).code();
    }

    private static String setting(RedisServer server, String name) {
        return server.admin("CONFIG", "GET", name).asMap().getOrDefault(name, "none");
    }

    @ParameterizedTest
    @EnumSource
    void every_role_logs_in_over_tls_that_is_verified(RedisRole role) {
        try (RedisClient client = server.client(role);
                StatefulRedisConnection<String, String> connection = client.connect()) {
            assertEquals("PONG", connection.sync().ping());
            assertEquals(
                    RedisServer.shared().info("redis_version"),
                    Info.parse(connection.sync().info())
                            .text("redis_version")
                            .value()
                            .orElse(""));
        }
    }

    @Test
    void nobody_comes_in_without_a_login_or_without_tls() throws Exception {
        try (Line line = server.knock()) {
            assertEquals("NOAUTH", code(line.ask("PING")));
            assertEquals("WRONGPASS", code(line.ask("AUTH", "default", "")));
        }
        assertThrows(IOException.class, () -> RedisServerLine.plain(server.plainPort()));
        try (Line line = RedisServerLine.plain(server.tlsPort())) {
            assertThrows(LineLostException.class, () -> line.ask("PING"));
        }
    }

    @Test
    void the_application_may_use_its_own_keys_and_nothing_else() throws Exception {
        try (Line line = server.line(RedisRole.APP)) {
            assertEquals(new Reply.Text("OK"), line.ask("SET", "app:of-its-own", "1", "EX", "60"));
            assertEquals(new Reply.Text("1"), line.ask("GET", "app:of-its-own"));
            assertEquals(PONG, line.ask("PING"));
            for (List<String> command : List.of(
                    List.of("GET", "other:key"),
                    List.of("FLUSHALL"),
                    List.of("KEYS", "app:*"),
                    List.of("CONFIG", "GET", "port"),
                    List.of("EVAL", "return 1", "0"),
                    List.of("PUBLISH", "news", "none"))) {
                assertEquals("NOPERM", code(line.ask(List.of(command)).get(0)), command::toString);
            }
        }
    }

    @Test
    void the_monitor_may_look_and_nothing_else() throws Exception {
        try (Line line = server.line(RedisRole.MONITOR)) {
            assertEquals(
                    Map.of("appendfsync", "everysec"),
                    line.ask("CONFIG", "GET", "appendfsync").asMap());
            assertFalse(line.ask("ACL", "LIST").asList().isEmpty());
            assertEquals("NOPERM", code(line.ask("CONFIG", "SET", "appendfsync", "no")));
            assertEquals("NOPERM", code(line.ask("GET", "app:of-its-own")));
        }
    }

    @Test
    void it_is_hardened() {
        Map.of(
                        "port", "0",
                        "bind", "127.0.0.1",
                        "protected-mode", "yes",
                        "tls-protocols", "TLSv1.2 TLSv1.3",
                        "maxmemory", "104857600",
                        "maxmemory-policy", "noeviction",
                        "appendonly", "yes",
                        "appendfsync", "everysec",
                        "save", "",
                        "stop-writes-on-bgsave-error", "yes")
                .forEach((name, value) -> assertEquals(value, setting(server, name), name));
        assertTrue(server.admin("ACL", "LIST").asList().stream()
                .flatMap(user -> user.asText().stream())
                .anyMatch(user -> user.startsWith("user default off")));
    }

    @Test
    void settings_hold_for_one_test_and_are_taken_back() throws Throwable {
        server.with(
                Map.of("appendfsync", "no", "save", "900 1"),
                () -> assertEquals("no900 1", setting(server, "appendfsync") + setting(server, "save")));
        assertEquals("everysec", setting(server, "appendfsync") + setting(server, "save"));
    }

    @Test
    void rules_of_a_user_hold_for_one_test_and_are_taken_back() throws Throwable {
        Set<Set<String>> before = users();
        server.withUser(RedisRole.APP, "+@all ~* &*", () -> {
            try (Line line = server.line(RedisRole.APP)) {
                assertInstanceOf(Reply.Many.class, line.ask("KEYS", "none"));
            }
        });
        server.withUser("default", "on nopass +ping", () -> {
            try (Line line = server.knock()) {
                assertEquals(PONG, line.ask("PING"));
            }
        });
        server.withUser("stranger", "on >secret ~news:*", () -> assertEquals(before.size() + 1, users().size()));
        assertEquals(before, users());
    }

    /** Users as sets of their rules, which the server lists in any order. */
    private Set<Set<String>> users() {
        return server.admin("ACL", "LIST").asList().stream()
                .map(user -> Set.of(user.asText().orElseThrow().split(" ")))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(names = {"V7_0", "V6_2"})
    void either_version_can_be_had(RedisServerVersion version) throws IOException {
        try (RedisServer own = RedisServer.plan().version(version).start()) {
            assertEquals(version.number(), own.info("redis_version"));
        }
    }

    @Test
    void a_plain_server_and_one_with_a_password_can_be_had() throws Exception {
        try (RedisServer own = RedisServer.plan().plainOnly().password().start();
                RedisClient client = own.client(RedisRole.APP);
                StatefulRedisConnection<String, String> connection = client.connect();
                Line line = own.knock()) {
            assertEquals("PONG", connection.sync().ping());
            assertEquals("NOAUTH", code(line.ask("PING")));
        }
        try (RedisServer own = RedisServer.plan().plainToo().open().start();
                Line line = RedisServerLine.plain(own.plainPort())) {
            assertEquals(PONG, line.ask("PING"));
            assertEquals(PONG, own.admin("PING"));
        }
    }

    @Test
    void the_data_outlive_a_restart_and_a_kill() throws Exception {
        try (RedisServer own = RedisServer.start(Map.of("appendfsync", "always"))) {
            own.admin("SET", "app:kept", "1");
            own.restart();
            assertEquals(new Reply.Text("1"), own.admin("GET", "app:kept"));
            own.kill();
            assertFalse(own.running());
            assertThrows(IOException.class, own::knock);
            own.restart();
            assertEquals(new Reply.Text("1"), own.admin("GET", "app:kept"));
        }
    }

    @Test
    void a_held_server_answers_when_it_may_go_on() throws Exception {
        try (RedisServer own = RedisServer.plan().start();
                Line line = own.line(RedisRole.APP)) {
            own.pause();
            own.resume();
            assertEquals(PONG, line.ask("PING"));
        }
    }

    @Test
    void a_server_of_its_own_leaves_nothing_behind() throws Exception {
        RedisServer own = RedisServer.plan().start();
        own.pause();
        own.close();
        assertFalse(own.running());
        assertFalse(Files.exists(own.directory()));
    }

    @Test
    void a_server_that_does_not_start_says_why() {
        IOException why = assertThrows(IOException.class, () -> RedisServer.start(Map.of("appendfsync", "sometimes")));
        assertTrue(why.toString().contains("appendfsync"), why::toString);
    }
}
