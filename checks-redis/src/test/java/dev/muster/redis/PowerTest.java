package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** That the questions about rights are answered, and would do no harm if a server executed them. */
final class PowerTest {
    /** Those that a server which executes them does not refuse, because they change nothing. */
    private static final Set<Power> HARMLESS = EnumSet.of(Power.KEYS, Power.FOREIGN_KEY, Power.FOREIGN_CHANNEL);

    /** Those that are about keys or channels: an account with every command and some keys does not have them. */
    private static final Set<Power> BY_KEY =
            EnumSet.of(Power.MIGRATE, Power.RESTORE, Power.FOREIGN_KEY, Power.FOREIGN_CHANNEL);

    static Stream<RedisServerPlan> kindsOfServers() {
        return Stream.of(RedisServerVersion.V7_0, RedisServerVersion.V6_2)
                .flatMap(version -> Stream.of(plan(version), plan(version).set("cluster-enabled", "yes")));
    }

    private static RedisServerPlan plan(RedisServerVersion version) {
        // Without TLS: rights are the same, and every question has a connection of its own.
        RedisServerPlan plan = RedisServer.plan().version(version).plainOnly();
        if (version == RedisServerVersion.V7_0) {
            plan.set("enable-module-command", "local");
        }
        return plan.user("nothing", "on nopass ~* &* -@all +multi +discard")
                .user("own-keys", "on nopass ~app:* resetchannels +@all");
    }

    private static RedisServer filled(RedisServerPlan plan) throws IOException {
        RedisServer server = plan.start();
        if (server.info("redis_mode").equals("cluster")) {
            RedisCluster.own(server, 0, 16384);
            RedisCluster.awaitState(server, "ok");
        }
        for (int i = 0; i < 50; i++) {
            server.admin("SET", "app:" + i, "value " + i);
        }
        server.admin("SCRIPT", "LOAD", "return 'kept'");
        return server;
    }

    @ParameterizedTest
    @MethodSource("kindsOfServers")
    void executed_by_an_administrator_they_change_nothing(RedisServerPlan plan) throws Exception {
        try (RedisServer server = filled(plan)) {
            Map<String, String> before = state(server);
            assertEquals(new Reply.Whole(50), server.admin("DBSIZE"));
            for (Power power : Power.values()) {
                try (Line line = server.line(RedisRole.ADMIN)) {
                    Reply reply = line.ask(List.of(power.command())).get(0);
                    assertEquals(!HARMLESS.contains(power), reply instanceof Reply.Refused, power + ": " + reply);
                }
                assertEquals(before, state(server), power::toString);
            }
        }
    }

    /** {@return all that the powers are about} */
    private static Map<String, String> state(RedisServer server) throws IOException, LineLostException {
        Map<String, String> state = new TreeMap<>();
        try (Line line = server.line(RedisRole.ADMIN)) {
            for (String command : List.of(
                    "DBSIZE", "CONFIG GET *", "ACL LIST", "ROLE", "CLUSTER NODES", "MODULE LIST", "FUNCTION LIST")) {
                state.put(command, stable(line.ask(command.split(" "))));
            }
            for (Reply key : line.ask("KEYS", "*").asList()) {
                String name = key.asText().orElseThrow();
                state.put(name, line.ask("GET", name).toString());
            }
            state.put(
                    "scripts",
                    Info.parse(line.ask("INFO").asText().orElseThrow())
                            .text("number_of_cached_scripts")
                            .toString());
        }
        return state;
    }

    private static String stable(Reply reply) {
        // The server lists rules of users in any order.
        return Arrays.stream(reply.toString().split("[ ,\\[\\]]+")).sorted().collect(Collectors.joining(" "));
    }

    private static Reply queued(Line line, Power power) throws LineLostException {
        List<Reply> replies = line.ask(List.of(List.of("MULTI"), power.command(), List.of("DISCARD")));
        assertEquals(new Reply.Text("OK"), replies.get(0));
        assertEquals(new Reply.Text("OK"), replies.get(2));
        return replies.get(1);
    }

    private static Reply asked(RedisServer server, String user, Power power) throws IOException, LineLostException {
        try (Line line = server.knock()) {
            assertEquals(new Reply.Text("OK"), line.ask("AUTH", user, "any"));
            return queued(line, power);
        }
    }

    @ParameterizedTest
    @MethodSource("kindsOfServers")
    void in_a_transaction_they_are_queued_for_who_may_and_refused_to_who_may_not(RedisServerPlan plan)
            throws Exception {
        try (RedisServer server = filled(plan)) {
            Map<String, String> before = state(server);
            for (Power power : Power.values()) {
                try (Line line = server.line(RedisRole.ADMIN)) {
                    assertEquals(new Reply.Text("QUEUED"), queued(line, power), power::toString);
                }
                assertEquals("NOPERM", code(asked(server, "nothing", power)), power::toString);
                Reply reply = asked(server, "own-keys", power);
                assertEquals(BY_KEY.contains(power), reply instanceof Reply.Refused, power + ": " + reply);
            }
            assertEquals(before, state(server));
        }
    }

    private static String code(Reply reply) {
        return assertInstanceOf(Reply.Refused.class, reply).code();
    }

    @ParameterizedTest
    @EnumSource(names = {"V7_0", "V6_2"})
    void rights_are_looked_at_before_anything_else_that_may_be_wrong(RedisServerVersion version) throws Exception {
        try (RedisServer primary = plan(version).start();
                RedisServer replica = RedisReplica.start(primary, plan(version))) {
            assertEquals("READONLY", code(of(replica, Power.FLUSH_ALL)));
            assertEquals("NOPERM", code(asked(replica, "nothing", Power.FLUSH_ALL)));
            assertEquals(new Reply.Text("QUEUED"), of(replica, Power.FOREIGN_KEY));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"V7_0", "V6_2"})
    void a_node_of_a_cluster_sends_elsewhere_who_has_the_right(RedisServerVersion version) throws Exception {
        try (RedisCluster cluster = RedisCluster.start(
                0, plan -> plan.version(version).user("nothing", "on nopass -@all +multi +discard"))) {
            Set<String> codes = cluster.primaries().stream()
                    .map(PowerTest::foreign)
                    .map(reply -> reply instanceof Reply.Refused refused ? refused.code() : "QUEUED")
                    .collect(Collectors.toSet());
            assertEquals(Set.of("MOVED", "QUEUED"), codes);
            for (RedisServer server : cluster.primaries()) {
                assertEquals("NOPERM", code(asked(server, "nothing", Power.FOREIGN_KEY)));
            }
        }
    }

    private static Reply foreign(RedisServer server) {
        try {
            return of(server, Power.FOREIGN_KEY);
        } catch (IOException | LineLostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Reply of(RedisServer server, Power power) throws IOException, LineLostException {
        try (Line line = server.line(RedisRole.ADMIN)) {
            return queued(line, power);
        }
    }

    @Test
    void modules_are_closed_to_everybody_unless_the_server_opens_them() throws Exception {
        try (RedisServer server =
                plan(RedisServerVersion.V7_0).set("enable-module-command", "no").start()) {
            for (Reply reply : List.of(of(server, Power.MODULE), asked(server, "nothing", Power.MODULE))) {
                Reply.Refused refused = assertInstanceOf(Reply.Refused.class, reply);
                assertEquals("ERR", refused.code());
                assertTrue(refused.text().startsWith("MODULE command not allowed."), refused::text);
            }
        }
    }

    @Test
    void a_renamed_command_is_unknown() throws Exception {
        try (RedisServer server =
                RedisServer.plan().line("rename-command FLUSHALL \"\"").start()) {
            Reply.Refused refused = assertInstanceOf(Reply.Refused.class, of(server, Power.FLUSH_ALL));
            assertTrue(refused.unknown());
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_is_called_by_its_name(Power power) {
        assertFalse(power.command().get(0).isBlank());
        assertTrue(power.words().startsWith(power.command().get(0)));
    }

    @Test
    void parts_of_commands_are_named_where_there_are_others() {
        assertEquals("FLUSHALL", Power.FLUSH_ALL.words());
        assertEquals("CONFIG SET", Power.CONFIG_SET.words());
        assertEquals("SCRIPT FLUSH", Power.SCRIPT_FLUSH.words());
        assertEquals("CLUSTER RESET", Power.CLUSTER_RESET.words());
        assertEquals("ACL", Power.ACL.words());
        assertEquals(List.of("PUBLISH", "muster:no-such-channel", ""), Power.FOREIGN_CHANNEL.command());
    }
}
