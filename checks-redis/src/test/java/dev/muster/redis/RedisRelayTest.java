package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

final class RedisRelayTest {
    private static final Reply PONG = new Reply.Text("PONG");

    private final RedisServer server = RedisServer.shared();

    private static Line login(RedisRelay relay) throws Exception {
        Line line = RedisServerLine.tls(relay.port());
        assertEquals(new Reply.Text("OK"), line.ask("AUTH", RedisRole.APP.user(), RedisRole.APP.password()));
        return line;
    }

    private static CompletableFuture<Reply> ask(Line line) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return line.ask("PING");
            } catch (LineLostException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void it_passes_on_and_stalls_and_resumes() throws Exception {
        try (RedisRelay relay = RedisRelay.to(server.tlsPort());
                Line line = login(relay)) {
            assertEquals(PONG, line.ask("PING"));
            relay.stall();
            CompletableFuture<Reply> answer = ask(line);
            assertThrows(TimeoutException.class, () -> answer.get(50, TimeUnit.MILLISECONDS));
            relay.resume();
            assertEquals(PONG, answer.get(30, TimeUnit.SECONDS));
            relay.stallAfter(5);
            CompletableFuture<Reply> half = ask(line);
            assertThrows(TimeoutException.class, () -> half.get(50, TimeUnit.MILLISECONDS));
            relay.resume();
            assertEquals(PONG, half.get(30, TimeUnit.SECONDS));
        }
    }

    @Test
    void it_hangs_up_at_once_or_in_the_middle_of_an_answer() throws Exception {
        try (RedisRelay relay = RedisRelay.to(server.tlsPort())) {
            try (Line line = login(relay)) {
                relay.cut();
                assertThrows(LineLostException.class, () -> line.ask("PING"));
            }
            try (Line line = login(relay)) {
                relay.cutAfter(10);
                assertThrows(LineLostException.class, () -> line.ask("PING"));
            }
        }
    }
}
