package dev.muster.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Check;
import dev.muster.Profile;
import dev.muster.Readiness;
import dev.muster.ReadinessReport;
import dev.muster.TextStyle;
import dev.muster.health.Authorisation;
import dev.muster.health.HealthEndpoint;
import dev.muster.health.HealthRequest;
import dev.muster.health.ReportFormat;
import dev.muster.testing.TestRun;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.StaticCredentialsProvider;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Passwords, hashes, keys and values are in a server, and in what leads to it, and nowhere in what is told of it. */
final class RedisCanaryTest {
    private final Map<String, String> canaries = new LinkedHashMap<>();
    private final List<String> texts = new ArrayList<>();

    private String in(String place) {
        String value = "canary" + UUID.randomUUID().toString().replace("-", "");
        canaries.put(place, value);
        return value;
    }

    private void fill(RedisServer server) {
        for (RedisRole role : RedisRole.values()) {
            canaries.put("password of " + role, role.password());
            Reply user = server.admin("ACL", "GETUSER", role.user());
            List<Reply> fields = user.asList();
            List<Reply> hashes =
                    fields.get(fields.indexOf(new Reply.Text("passwords")) + 1).asList();
            assertEquals(1, hashes.size());
            canaries.put("hash of " + role, hashes.get(0).asText().orElseThrow());
        }
        server.admin("ACL", "SETUSER", "guest", "on", ">" + in("password of a guest"), "~guest:*");
        server.admin("CONFIG", "SET", "slowlog-log-slower-than", "0");
        server.admin("CLIENT", "SETNAME", in("name of a connection"));
        server.admin("SET", "app:" + in("key"), in("value"));
        server.admin("EVAL", "return '" + in("script") + "'", "0");
        server.admin("GET", in("key in the slow log"));
    }

    private void searched(RedisClient client, RedisClient monitor) throws Exception {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        PrintStream usual = System.err;
        try (PrintStream all = new PrintStream(log, true, UTF_8)) {
            System.setErr(all);
            told(client, monitor);
        } finally {
            System.setErr(usual);
        }
        texts.add("log " + log.toString(UTF_8));
        List<String> found = new ArrayList<>();
        canaries.forEach((place, value) -> {
            byte[] bytes = value.getBytes(UTF_8);
            for (String form : List.of(
                    value,
                    HexFormat.of().formatHex(bytes),
                    Base64.getEncoder().withoutPadding().encodeToString(bytes))) {
                texts.stream()
                        .filter(text -> text.contains(form))
                        .forEach(text -> found.add(place + " in " + text.substring(0, 20)));
            }
        });
        assertEquals(List.of(), found);
        assertTrue(String.join(" ", texts).contains("redis.session"));
    }

    private void told(RedisClient client, RedisClient monitor) throws Exception {
        PostureCheck posture = Looks.posture(client).monitor(monitor);
        RuntimeCheck runtime = Looks.runtime(client).monitor(monitor);
        List<Check> checks = List.of(posture, runtime, Looks.reachable(client), RedisChecks.sentinel(client));
        try (Readiness readiness = Readiness.of(Profile.PRODUCTION)
                .checks(checks.toArray(Check[]::new))
                .build()) {
            ReadinessReport report = readiness.refresh();
            texts.add("panel of the readiness " + report.toText() + report.toText(TextStyle.ANSI));
            texts.add(
                    "report of the readiness " + report + report.checks() + report.verdicts() + report.inconclusive());
            for (ReportFormat format : ReportFormat.values()) {
                texts.add("report as " + format + " of the readiness " + new String(format.render(report), UTF_8));
            }
            HealthRequest request = new HealthRequest("GET", Map.of(), Authorisation.AUTHORISED);
            texts.add("endpoint of the readiness "
                    + new String(HealthEndpoint.of(readiness).answer(request).body(), UTF_8));
        }
        TestRun run = TestRun.at(Instant.parse("2026-11-21T12:00:00Z"));
        texts.add("capture of the posture " + new String(posture.capture(run).toJson(), UTF_8));
        texts.add("capture of the runtime " + new String(runtime.capture(run).toJson(), UTF_8));
        RedisPlan plan = RedisPlan.of("redis.seen", Doors.of(client)).monitor(Doors.of(monitor));
        texts.add("facts of the posture " + new PostureProbe(plan, true).look(run));
        texts.add("facts of the runtime " + new LiveProbe(plan).look(run));
        texts.add("facts of the reach   " + Looks.reachable(client).run(run) + checks);
    }

    @Test
    void none_is_told_whoever_looks() throws Exception {
        try (RedisServer server = RedisServer.plan().start();
                RedisClient app = server.client(RedisRole.APP);
                RedisClient monitor = server.client(RedisRole.MONITOR);
                RedisClient admin = server.client(RedisRole.ADMIN)) {
            fill(server);
            searched(app, app);
            searched(app, monitor);
            searched(admin, admin);
        }
    }

    @Test
    void none_is_told_where_nobody_gets_in() throws Exception {
        RedisURI uri = RedisServer.shared().uri(RedisRole.APP);
        uri.setCredentialsProvider(
                new StaticCredentialsProvider("app", in("wrong password").toCharArray()));
        RedisURI named = RedisURI.create("redis://app:" + in("password in a URI") + "@127.0.0.1:1/0");
        try (FakeRedis fake = FakeRedis.start().onEverything(FakeReply.error("ERR " + in("refusal") + " no"));
                RedisClient wrong = RedisServer.shared().client(uri);
                RedisClient down = RedisServerClients.client(named);
                RedisClient liar = Looks.client(fake.port())) {
            searched(wrong, wrong);
            searched(down, down);
            searched(liar, liar);
        }
    }

    @Test
    void none_is_told_that_a_server_hides_in_its_answers() throws Exception {
        try (FakeRedis fake = FakeRedis.start()
                        .on("INFO", FakeReply.bulk(InfoTexts.text("redis-7.0")))
                        .on("PING", FakeReply.error(in("code") + " " + in("text")))
                        .on("ACL", FakeReply.list("user a on #" + in("hash") + " +@all", "user b on >" + in("word")))
                        .on("CONFIG", FakeReply.list("requirepass", in("requirepass"), "save", ""))
                        .on("FLUSHALL", FakeReply.error("NOPERM " + in("refusal of FLUSHALL")))
                        .on(
                                "SLOWLOG",
                                FakeReply.raw("*1\r\n*4\r\n:1\r\n:1\r\n:99999\r\n*2\r\n$3\r\nGET\r\n$38\r\n"
                                        + in("argument") + "\r\n"));
                RedisClient client = Looks.client(fake.port())) {
            searched(client, client);
        }
    }
}
