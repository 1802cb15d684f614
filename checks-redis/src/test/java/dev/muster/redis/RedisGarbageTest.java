package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Check;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that speak nonsense, without end, or not the truth: nothing hangs, nothing breaks, and nothing is green. */
final class RedisGarbageTest {
    private static final Duration SHORT = Duration.ofMillis(700);

    /** Nothing comes however long one waits. */
    private static final Duration SHORTER = Duration.ofMillis(250);

    private static final List<String> QUESTIONS =
            List.of("INFO", "PING", "CONFIG", "MULTI", "DISCARD", "ACL", "SLOWLOG", "SET", "GET", "DEL");
    private static final String GARBAGE = "what answers there does not speak the protocol of Redis";
    private static final String TOO_MUCH = "the server said more than a few small questions ask for: is it Redis?";
    private static final String STRANGE = "what answers there tells no redis_version by INFO: look what listens there";
    private static final String SILENT = "no (answer|connection) within the time of this run";

    static Stream<Arguments> replies() {
        return Stream.of(
                Arguments.of("garbage", FakeReply.garbage(), GARBAGE),
                Arguments.of("a web server", FakeReply.http(), GARBAGE),
                Arguments.of("an endless text", FakeReply.endlessBulk(), TOO_MUCH),
                Arguments.of("an endless line", FakeReply.endlessLine(), TOO_MUCH),
                Arguments.of("an endless list", FakeReply.endlessList(), TOO_MUCH),
                Arguments.of("a huge list", FakeReply.hugeList(), TOO_MUCH),
                Arguments.of("a huge map", FakeReply.hanging("%1073741824\r\n"), TOO_MUCH),
                Arguments.of("lists in lists", FakeReply.nested(33), GARBAGE),
                Arguments.of("lists in lists without end", FakeReply.nested(2_500_000), GARBAGE + "|" + TOO_MUCH),
                Arguments.of("a text of less than no length", FakeReply.raw("$-5\r\n"), GARBAGE),
                Arguments.of("half an answer", FakeReply.closing("$5\r\nab"), "the connection broke"),
                Arguments.of("no answer", FakeReply.closing(""), "the connection broke"),
                Arguments.of("silence", FakeReply.hanging(""), SILENT),
                Arguments.of("silence after half an answer", FakeReply.hanging("+PO"), SILENT),
                Arguments.of("a length that is no number", FakeReply.raw("$abc\r\n"), SILENT + "|" + GARBAGE),
                Arguments.of("messages that nobody subscribed to", FakeReply.raw(">2\r\n+a\r\n+b\r\n"), SILENT),
                Arguments.of("QUEUED", FakeReply.status("QUEUED"), STRANGE),
                Arguments.of("OK", FakeReply.status("OK"), STRANGE),
                Arguments.of("nothing", FakeReply.raw("$-1\r\n"), STRANGE),
                Arguments.of("an empty list", FakeReply.raw("*0\r\n"), STRANGE),
                Arguments.of("lists in a list", FakeReply.nested(20), STRANGE),
                Arguments.of("truth", FakeReply.raw("#t\r\n"), STRANGE),
                Arguments.of("no number", FakeReply.raw(",nan\r\n"), STRANGE),
                Arguments.of("a number that overflows", FakeReply.raw(":99999999999999999999999\r\n"), STRANGE),
                Arguments.of("a big number", FakeReply.raw("(99999999999999999999999\r\n"), STRANGE));
    }

    private static Duration limit(String reason) {
        return reason.startsWith(SILENT) ? SHORTER : SHORT;
    }

    private static void look(FakeRedis fake, Duration limit, String connect, String session) throws Exception {
        try (fake;
                RedisClient client = Looks.client(fake.port())) {
            for (Check check : Looks.of(client)) {
                List<String> lines = Looks.lines(check, limit);
                assertEquals(Set.of(), Looks.passed(lines), check.id());
                String expected = check instanceof ReachableCheck
                        ? "redis.connect FAILED (" + connect + ").*"
                        : "redis.session INCONCLUSIVE (" + session + ")";
                String plain = expected.replace("?", "[?]");
                assertTrue(lines.get(0).matches(plain), () -> lines.get(0) + " is not " + plain);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("replies")
    void nonsense_after_the_login_is_told(String name, FakeReply reply, String reason) throws Exception {
        FakeRedis fake = FakeRedis.start();
        QUESTIONS.forEach(question -> fake.on(question, reply));
        look(fake, limit(reason), reason.equals(STRANGE) ? GARBAGE : reason, reason);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("replies")
    void nonsense_instead_of_a_login_is_told(String name, FakeReply reply, String reason) throws Exception {
        String any =
                String.join("|", GARBAGE, TOO_MUCH, STRANGE, SILENT, "the connection broke", "the client could not.*");
        look(FakeRedis.start().onEverything(reply), limit(reason), any, any);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERR no", "NOPERM no", "ERR unknown command 'X'", "LOADING wait", "", "?"})
    void whoever_refuses_everything_is_found_fault_with_and_never_green(String refusal) throws Exception {
        FakeRedis fake = FakeRedis.start();
        QUESTIONS.forEach(question -> fake.on(question, FakeReply.error(refusal)));
        try (fake;
                RedisClient client = Looks.client(fake.port())) {
            Set<String> passed = new TreeSet<>();
            for (Check check : Looks.of(client)) {
                passed.addAll(Looks.passed(Looks.lines(check)));
            }
            passed.remove("redis.connect"); // Of an account without the right to PING alone.
            assertEquals(Set.of("redis.session"), passed);
            List<String> lines = Looks.lines(Looks.reachable(client));
            assertEquals(refusal.startsWith("NOPERM"), lines.get(0).startsWith("redis.connect PASSED"), lines.get(0));
        }
    }

    /** What a healthy server says, and one lie each. */
    static Stream<Arguments> lies() {
        return Stream.of(
                Arguments.of("MULTI executes", Map.of("FLUSHALL", FakeReply.status("OK"), "KEYS", FakeReply.list("a"))),
                Arguments.of("DISCARD says something else", Map.of("DISCARD", FakeReply.status("QUEUED"))),
                Arguments.of("DISCARD is refused", Map.of("DISCARD", FakeReply.error("NOPERM no"))),
                Arguments.of("settings are a word", Map.of("CONFIG", FakeReply.status("OK"))),
                Arguments.of("settings are nothing", Map.of("CONFIG", FakeReply.list())),
                Arguments.of("settings are a list in a list", Map.of("CONFIG", FakeReply.nested(5))),
                Arguments.of("there are no users", Map.of("ACL LIST", FakeReply.list())),
                Arguments.of("users cannot be read", Map.of("ACL LIST", FakeReply.list("user default on", "x"))),
                Arguments.of("the slow log is a word", Map.of("SLOWLOG", FakeReply.status("OK"))),
                Arguments.of("the slow log holds nonsense", Map.of("SLOWLOG", FakeReply.list("a", "b"))),
                Arguments.of("PING says something else", Map.of("PING", FakeReply.status("PANG"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void a_lie_turns_nothing_green(String name, Map<String, FakeReply> lies) throws Exception {
        Set<String> truth = passed(healthy());
        FakeRedis liar = healthy();
        lies.forEach(liar::on);
        Set<String> more = passed(liar);
        more.removeAll(truth);
        more.remove("redis.latency"); // It depends on what else this machine does.
        assertEquals(Set.of(), more);
    }

    private static FakeRedis healthy() throws Exception {
        return FakeRedis.start().on("INFO", FakeReply.bulk(InfoTexts.text("redis-7.0")));
    }

    private static Set<String> passed(FakeRedis fake) throws Exception {
        try (fake;
                RedisClient client = Looks.client(fake.port())) {
            Set<String> passed = new TreeSet<>();
            for (Check check : Looks.of(client)) {
                passed.addAll(Looks.passed(Looks.lines(check)));
            }
            return passed;
        }
    }

    @Test
    void who_is_in_a_transaction_that_nobody_ends_is_not_asked_who_it_is() throws Exception {
        try (FakeRedis fake =
                        healthy().on("DISCARD", FakeReply.error("NOPERM no")).on("ACL WHOAMI", FakeReply.bulk("app"));
                RedisClient client = RedisServerClients.client(RedisURI.create("127.0.0.1", fake.port()))) {
            Looks.lines(RedisChecks.posture(client));
            List<String> asked = fake.heard().stream()
                    .map(words -> words.get(0).toUpperCase(Locale.ROOT))
                    .toList();
            assertTrue(asked.indexOf("ACL") < asked.indexOf("MULTI"), asked::toString);
            assertEquals("DISCARD", asked.get(asked.size() - 1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "999999999999999999",
                "-1",
                "-999999999999999999",
                "99999999999999999999999999",
                "",
                "NaN",
                "1e9",
                "0"
            })
    void figures_that_overflow_break_no_rule(String figure) throws Exception {
        String info = InfoTexts.text("redis-7.0")
                .replaceAll("(?m)^((?!redis_version|redis_mode|role)[a-z0-9_]+):[0-9.]+\r?$", "$1:" + figure)
                .replaceAll("=[0-9]+", "=" + figure);
        try (FakeRedis fake = FakeRedis.start()
                        .on("INFO", FakeReply.bulk(info))
                        .on("CONFIG", FakeReply.list("maxmemory", figure, "save", figure, "maxclients", figure));
                RedisClient client = Looks.client(fake.port())) {
            assertTrue(info.contains("used_memory:" + figure), "nothing was replaced");
            for (Check check : Looks.of(client)) {
                assertTrue(Looks.lines(check).size() > 1, check.id());
                Looks.lines(check);
            }
        }
    }
}
