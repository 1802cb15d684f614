package dev.muster.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class FakeRedisTest {
    private static final List<String> PING = List.of("PING");

    @Test
    void unless_told_otherwise_it_is_well_and_queues_everything() throws Exception {
        try (FakeRedis fake = FakeRedis.start();
                Line line = RedisServerLine.plain(fake.port())) {
            assertEquals(new Reply.Text("PONG"), line.ask("PING"));
            assertEquals(new Reply.Refused("ERR", "unknown command"), line.ask("FLUSHALL"));
            assertEquals(
                    List.of(new Reply.Text("OK"), new Reply.Text("QUEUED"), new Reply.Text("OK")),
                    line.ask(List.of(List.of("MULTI"), List.of("flushall"), List.of("DISCARD"))));
            assertEquals(new Reply.Refused("ERR", "unknown command"), line.ask("FLUSHALL"));
            assertEquals(List.of("PING"), fake.heard().get(0));
            assertEquals(6, fake.heard().size());
        }
    }

    @Test
    void lettuce_takes_it_for_a_redis() throws Exception {
        try (FakeRedis fake = FakeRedis.start();
                RedisClient client = RedisServerClients.client(RedisURI.create("127.0.0.1", fake.port()));
                StatefulRedisConnection<String, String> connection = client.connect()) {
            assertEquals("PONG", connection.sync().ping());
        }
    }

    @Test
    void commands_and_parts_of_them_are_answered_as_told() throws Exception {
        try (FakeRedis fake = FakeRedis.start()
                        .on("INFO", FakeReply.bulk("redis_version:7.0.15\r\n"))
                        .on("CONFIG", FakeReply.error("NOPERM no"))
                        .on("CONFIG GET", FakeReply.list("port", "0"));
                Line line = RedisServerLine.plain(fake.port())) {
            assertEquals(new Reply.Text("redis_version:7.0.15\r\n"), line.ask("INFO"));
            assertEquals("0", line.ask("CONFIG", "GET", "port").asMap().get("port"));
            assertEquals(new Reply.Refused("NOPERM", "no"), line.ask("CONFIG", "SET", "port", "1"));
            fake.onEverything(FakeReply.error("LOADING Redis is loading the dataset in memory"));
            assertEquals("LOADING", ((Reply.Refused) line.ask("PING")).code());
        }
    }

    static Stream<FakeReply> brokenReplies() {
        return Stream.of(FakeReply.garbage(), FakeReply.http(), FakeReply.closing("+PO"), FakeReply.closing(""));
    }

    @ParameterizedTest
    @MethodSource("brokenReplies")
    void a_broken_answer_breaks_the_line(FakeReply broken) throws Exception {
        try (FakeRedis fake = FakeRedis.start().on("PING", broken);
                Line line = RedisServerLine.plain(fake.port())) {
            assertThrows(LineLostException.class, () -> line.ask("PING"));
        }
    }

    static Stream<FakeReply> endlessReplies() {
        return Stream.of(FakeReply.endlessBulk(), FakeReply.endlessLine(), FakeReply.endlessList());
    }

    @ParameterizedTest
    @MethodSource("endlessReplies")
    void an_endless_answer_has_no_end(FakeReply endless) throws Exception {
        try (FakeRedis fake = FakeRedis.start().on("PING", endless);
                Socket socket = socket(fake);
                InputStream in = socket.getInputStream()) {
            assertEquals(3_000_000, in.readNBytes(3_000_000).length);
        }
    }

    @Test
    void a_hanging_answer_ends_when_the_fake_does() throws Exception {
        FakeRedis fake = FakeRedis.start().on("PING", FakeReply.hugeList());
        try (Socket socket = socket(fake);
                InputStream in = socket.getInputStream()) {
            try (fake) {
                String first = "*2147483647\r\n";
                assertEquals(first, new String(in.readNBytes(first.length()), US_ASCII));
                socket.setSoTimeout(50);
                assertThrows(IOException.class, in::read);
            }
            socket.setSoTimeout(30_000);
            assertEquals(-1, in.read());
        }
    }

    @Test
    void lists_are_nested_as_deep_as_one_likes() throws Exception {
        try (FakeRedis fake = FakeRedis.start().on("PING", FakeReply.nested(100));
                Line line = RedisServerLine.plain(fake.port())) {
            Reply reply = line.ask("PING");
            for (int i = 0; i < 100; i++) {
                reply = reply.asList().get(0);
            }
            assertEquals(new Reply.Whole(1), reply);
        }
    }

    @Test
    void who_sends_no_command_is_hung_up_on() throws Exception {
        try (FakeRedis fake = FakeRedis.start();
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), fake.port())) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(US_ASCII));
            assertThrowsOrEnds(socket);
            assertTrue(fake.heard().isEmpty());
        }
    }

    private static void assertThrowsOrEnds(Socket socket) {
        try {
            assertEquals(-1, socket.getInputStream().read());
        } catch (IOException e) {
            // A reset is as good.
        }
    }

    private static Socket socket(FakeRedis fake) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), fake.port());
        socket.getOutputStream().write(("*1\r\n$4\r\n" + PING.get(0) + "\r\n").getBytes(US_ASCII));
        return socket;
    }
}
