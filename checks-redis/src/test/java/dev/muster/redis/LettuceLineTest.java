package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.redis.Power.Held;
import dev.muster.testing.TestRun;
import io.lettuce.core.RedisClient;
import io.lettuce.core.protocol.ProtocolVersion;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LettuceLineTest {
    private final RedisServer server = RedisServer.shared();

    private static Line line(RedisClient client) throws LineLostException {
        return Doors.of(client).servers(TestRun.ample()).get(0).open(TestRun.ample());
    }

    @ParameterizedTest
    @EnumSource
    void answers_of_every_kind_are_understood_in_both_protocols(ProtocolVersion version) throws Exception {
        try (RedisClient client = server.client(RedisRole.ADMIN)) {
            client.setOptions(
                    client.getOptions().mutate().protocolVersion(version).build());
            try (Line line = line(client)) {
                assertEquals(new Reply.Text("PONG"), line.ask("PING"));
                assertEquals(new Reply.Nil(), line.ask("GET", "none"));
                assertEquals(new Reply.Whole(0), line.ask("DEL", "none"));
                assertEquals(
                        Map.of("appendfsync", "everysec"),
                        line.ask("CONFIG", "GET", "appendfsync").asMap());
                assertEquals(new Reply.Many(List.of()), line.ask("SLOWLOG", "GET", "0"));
                assertEquals(
                        "ERR",
                        assertInstanceOf(Reply.Refused.class, line.ask("NONE")).code());
                Reply nested = line.ask("COMMAND", "INFO", "get", "none", "set");
                assertEquals(3, nested.asList().size());
                assertEquals(
                        new Reply.Text("get"), nested.asList().get(0).asList().get(0));
                assertEquals(
                        List.of(new Reply.Text("PONG"), new Reply.Whole(0)),
                        line.ask(List.of(List.of("PING"), List.of("DEL", "none"))));
            }
        }
    }

    private static boolean waiting() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().startsWith("muster-redis-"));
    }

    @Test
    void the_thread_that_waits_for_answers_ends_with_the_line() throws Exception {
        try (RedisClient client = server.client(RedisRole.APP)) {
            try (Line line = line(client)) {
                assertEquals(new Reply.Text("PONG"), line.ask("PING"));
                assertTrue(waiting());
            }
            RedisServerWait.until("the thread ends", () -> !waiting());
        }
    }

    @Test
    void rights_are_asked_for_without_using_them() throws Exception {
        try (RedisClient client = server.client(RedisRole.APP);
                Line line = line(client)) {
            Map<Power, Held> powers = PowerReader.read(line).value().orElseThrow();
            assertEquals(EnumSet.allOf(Power.class), EnumSet.copyOf(powers.keySet()));
            boolean old = server.info("redis_version").startsWith("6.");
            assertEquals(old ? Held.NO : Held.CLOSED, powers.get(Power.MODULE));
            assertEquals(
                    old ? Set.of() : Set.of(Power.MODULE),
                    EnumSet.copyOf(powers.keySet()).stream()
                            .filter(power -> powers.get(power) != Held.NO)
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void what_is_not_to_be_had_in_time_is_said_to_be_silent() throws Exception {
        try (RedisClient client = server.client(RedisRole.APP)) {
            Door door = Doors.of(client).servers(TestRun.ample()).get(0);
            LineLostException lost = assertThrows(LineLostException.class, () -> door.open(TestRun.of(Duration.ZERO)));
            assertEquals(Trouble.Kind.SILENT, lost.trouble().kind());
        }
    }

    @Test
    void it_does_not_come_back_by_itself() throws Exception {
        try (RedisServer own = RedisServer.plan().start();
                RedisClient client = own.client(RedisRole.APP);
                Line line = line(client)) {
            line.ask("MULTI");
            own.restart();
            LineLostException lost = assertThrows(LineLostException.class, () -> line.ask("PING"));
            assertEquals(Trouble.Kind.LOST, lost.trouble().kind());
            assertTrue(client.getOptions().isAutoReconnect());
        }
    }
}
