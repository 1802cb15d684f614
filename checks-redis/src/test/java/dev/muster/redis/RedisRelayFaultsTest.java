package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Check;
import dev.muster.testing.CheckContract;
import dev.muster.testing.Relay;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way to the server breaks or stalls in the middle of a run, anywhere. */
final class RedisRelayFaultsTest {
    private static final Duration SHORT = Duration.ofMillis(700);

    private final RedisServer server = RedisServer.shared();

    private RedisClient client(Relay relay) {
        RedisURI uri = server.uri(RedisRole.APP);
        uri.setPort(relay.port());
        return server.client(uri);
    }

    private static Set<String> passed(RedisClient client, Duration limit) throws Exception {
        Set<String> passed = new TreeSet<>();
        for (Check check : Looks.of(client)) {
            passed.addAll(Looks.passed(Looks.lines(check, limit)));
        }
        return passed;
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 100, 1_000, 2_500, 3_500, 5_000, 8_000, 12_000})
    void a_line_that_is_cut_turns_nothing_green(long bytes) throws Exception {
        try (Relay relay = Relay.to(server.tlsPort());
                RedisClient client = client(relay)) {
            Set<String> truth = passed(client, Duration.ofSeconds(10));
            Set<String> passed = new TreeSet<>();
            for (Check check : Looks.of(client)) {
                relay.cutAfter(bytes);
                passed.addAll(Looks.passed(Looks.lines(check)));
            }
            passed.removeAll(truth);
            passed.remove("redis.latency"); // It depends on what else this machine does.
            assertEquals(Set.of(), passed);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 100, 2_500, 3_500, 6_000})
    void a_line_that_stalls_is_left_in_time_and_turns_nothing_green(long bytes) throws Exception {
        try (Relay relay = Relay.to(server.tlsPort());
                RedisClient client = client(relay)) {
            Set<String> truth = passed(client, Duration.ofSeconds(10));
            Set<String> passed = new TreeSet<>();
            for (Check check : Looks.of(client)) {
                relay.stallAfter(bytes);
                passed.addAll(Looks.passed(Looks.lines(check, SHORT)));
                relay.resume();
            }
            passed.removeAll(truth);
            passed.remove("redis.latency"); // It depends on what else this machine does.
            assertEquals(Set.of(), passed);
        }
    }

    @Test
    void a_stalled_run_heeds_an_interrupt_and_its_time() throws Exception {
        try (FakeRedis fake =
                        FakeRedis.start().on("PING", FakeReply.hanging("+PO")).on("INFO", FakeReply.hanging(""));
                RedisClient client = Looks.client(fake.port())) {
            for (Check check : Looks.of(client)) {
                int before = fake.heard().size();
                CheckContract.of(check)
                        .verifyHeedsInterrupt(() -> RedisServerWait.until(
                                "it asks", () -> fake.heard().size() > before + 3));
                CheckContract.of(check).verifyEndsIn(Duration.ofMillis(200));
            }
        }
    }

    /** Of a line that breaks at its n-th question, and is there again for whoever comes next. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 12, 20, 25, 28, 32, 36, 40, 45, 48, 60})
    void a_server_that_restarts_in_the_middle_turns_nothing_green(int question) throws Exception {
        Set<String> truth = broken(Integer.MAX_VALUE);
        Set<String> passed = broken(question);
        passed.removeAll(truth);
        passed.remove("redis.latency");
        assertEquals(Set.of(), passed);
    }

    private static Set<String> broken(int question) throws Exception {
        String info = InfoTexts.text("redis-7.0");
        AtomicInteger asked = new AtomicInteger();
        try (FakeRedis fake = FakeRedis.start();
                RedisClient client = Looks.client(fake.port())) {
            for (String command :
                    List.of("CONFIG", "ACL", "SLOWLOG", "MULTI", "DISCARD", "PING", "SET", "GET", "DEL")) {
                FakeReply usual = FakeReply.status(
                        command.equals("PING")
                                ? "PONG"
                                : command.equals("MULTI") || command.equals("DISCARD") ? "OK" : "?");
                fake.on(command, breaking(asked, question, usual));
            }
            fake.on("INFO", breaking(asked, question, FakeReply.bulk(info)));
            Set<String> passed = new TreeSet<>();
            for (Check check : Looks.of(client)) {
                asked.set(0);
                List<String> lines = Looks.lines(check);
                assertTrue(!lines.isEmpty(), check.id());
                passed.addAll(Looks.passed(lines));
            }
            return passed;
        }
    }

    private static FakeReply breaking(AtomicInteger asked, int question, FakeReply usual) {
        return out -> asked.incrementAndGet() == question ? FakeReply.Then.CLOSE : usual.into(out);
    }
}
