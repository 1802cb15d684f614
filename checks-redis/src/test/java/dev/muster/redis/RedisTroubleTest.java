package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Check;
import dev.muster.testing.ClosedPort;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.StaticCredentialsProvider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real servers in real trouble: what is the matter is said, by its name, and nothing is green that was not before. */
final class RedisTroubleTest {
    private static final Set<String> USUAL = Set.of("redis.connect", "redis.session");

    private final RedisServer server = RedisServer.shared();

    private static List<String> all(RedisClient client) throws Exception {
        return all(client, Duration.ofSeconds(10));
    }

    private static List<String> all(RedisClient client, Duration limit) throws Exception {
        List<String> lines = new ArrayList<>();
        for (Check check : Looks.of(client)) {
            lines.addAll(Looks.lines(check, limit));
        }
        return lines;
    }

    private static void says(String expected, List<String> lines) {
        assertTrue(lines.stream().anyMatch(line -> line.startsWith(expected)), () -> expected + " is not in " + lines);
    }

    /** The client cannot get in at all, for this reason. */
    private static void isOut(String reason, RedisClient client) throws Exception {
        List<String> lines = all(client);
        says("redis.connect FAILED " + reason, lines);
        assertEquals("redis.session INCONCLUSIVE " + reason, Looks.line("redis.session", lines));
        assertEquals(Set.of(), Looks.passed(lines));
    }

    @Test
    void nobody_listens() throws Exception {
        try (ClosedPort closed = new ClosedPort();
                RedisClient client = Looks.client(closed.port())) {
            isOut("nobody listens there: the connection was refused", client);
        }
    }

    @Test
    void the_name_is_not_known() throws Exception {
        RedisURI uri = server.uri(RedisRole.APP);
        uri.setHost("no-such-host.invalid");
        try (RedisClient client = server.client(uri)) {
            isOut("the name of the host is not known", client);
        }
    }

    @Test
    void the_password_is_wrong_or_missing() throws Exception {
        RedisURI uri = server.uri(RedisRole.APP);
        uri.setCredentialsProvider(new StaticCredentialsProvider("app", "wrong".toCharArray()));
        try (RedisClient client = server.client(uri)) {
            isOut("the server refuses user name or password (WRONGPASS)", client);
        }
        uri.setCredentialsProvider(new StaticCredentialsProvider(null, null));
        try (RedisClient client = server.client(uri)) {
            isOut("the server wants a password, and the client has none (NOAUTH)", client);
        }
    }

    @Test
    void nobody_speaks_tls_there_or_the_certificate_is_not_trusted() throws Exception {
        try (RedisServer plain = RedisServer.plan().plainOnly().start();
                RedisClient client = plain.client(
                        RedisURI.builder(plain.uri(RedisRole.APP)).withSsl(true).build())) {
            List<String> lines = all(client, Duration.ofSeconds(1)); // the server says nothing, however long it is
            assertTrue(lines.get(0).startsWith("redis.connect FAILED "), lines.get(0));
            assertEquals(Set.of(), Looks.passed(lines));
        }
        try (RedisClient client = RedisClient.create(RedisServerClients.RESOURCES, server.uri(RedisRole.APP))) {
            isOut("TLS did not come about: the server's certificate is not trusted, or it speaks no TLS", client);
        }
    }

    /** A login itself needs no right. */
    @ParameterizedTest
    @ValueSource(strings = {"-@all", "-@all +hello +auth"})
    void the_account_may_do_nothing_at_all(String rules) throws Throwable {
        server.withUser(RedisRole.APP, rules, () -> {
            try (RedisClient client = server.client(RedisRole.APP)) {
                List<String> lines = all(client);
                says("redis.connect PASSED it answers, and this account may not PING (ACL SETUSER app +ping)", lines);
                says("redis.writes INCONCLUSIVE this account may not write", lines);
                says("redis.session PASSED a server that may not tell its version answers", lines);
                says("redis.latency INCONCLUSIVE ", lines);
                Set<String> passed = Looks.passed(lines);
                passed.removeAll(USUAL);
                assertEquals(Set.of("redis.auth.required"), passed);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"on nopass -@all", "on nopass -@all +get ~*", "on nopass -@all +hello", "on nopass -@all +ping"})
    void whoever_is_let_in_without_a_password_is_in_whatever_he_may_do(String rules) throws Throwable {
        server.withUser("default", rules, () -> {
            try (RedisClient client = server.client(RedisRole.APP)) {
                says("redis.auth.required FAILED ", Looks.lines(Looks.posture(client)));
            }
        });
    }

    @Test
    void the_last_save_failed_and_the_server_is_not_down() throws Throwable {
        try (RedisServer own = RedisServer.plan().set("appendonly", "no").start();
                RedisClient client = own.client(RedisRole.APP)) {
            RedisFaults.failedSave(own, () -> {
                List<String> lines = all(client);
                says("redis.connect PASSED it answers PING by MISCONF (see redis.writes)", lines);
                says("redis.writes FAILED it refuses writes, for the last save to the disk failed (MISCONF)", lines);
                says("redis.persistence.last-save FAILED the last RDB save failed", lines);
                says("redis.latency ", lines);
                assertFalse(String.join(" ", lines).toLowerCase(Locale.ROOT).contains(" down"), lines::toString);
            });
            assertEquals(List.of(), Looks.findings(Looks.reachable(client)));
        }
    }

    @Test
    void the_memory_is_full() throws Throwable {
        try (RedisClient client = server.client(RedisRole.APP)) {
            RedisFaults.full(server, () -> {
                List<String> lines = all(client);
                says("redis.connect PASSED it answers PING", lines);
                says("redis.writes FAILED it refuses writes, for its memory is full (OOM)", lines);
                says("redis.memory.room FAILED ", lines);
            });
        }
    }

    @Test
    void the_data_is_being_read() throws Throwable {
        try (RedisServer loading = RedisFaults.loading();
                RedisClient client = loading.client(RedisRole.APP)) {
            List<String> lines = all(client);
            says(
                    "redis.connect FAILED it is reading its data from the disk, and answers nothing else (LOADING)",
                    lines);
            says("redis.writes N/A there was no answer to go by", lines);
            assertTrue(lines.stream().noneMatch(line -> line.startsWith("redis.latency PASSED")), lines::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "no"})
    void the_primary_of_a_replica_is_lost(String stale) throws Exception {
        try (RedisServer primary = RedisServer.plan().start();
                RedisServer replica =
                        RedisReplica.start(primary, RedisServer.plan().set("replica-serve-stale-data", stale));
                RedisClient client = replica.client(RedisRole.APP)) {
            primary.kill();
            replica.awaitInfo("master_link_status", "down");
            List<String> lines = all(client);
            says("redis.replication.link FAILED ", lines);
            says("redis.replication.role FAILED ", lines);
            boolean refuses =
                    stale.equals("no") && !replica.info("redis_version").startsWith("6.");
            says("redis.connect " + (refuses ? "FAILED it is a replica that has lost its primary" : "PASSED "), lines);
            if (stale.equals("yes")) {
                says("redis.writes FAILED it refuses writes, for it is a replica (READONLY)", lines);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INFO", "CONFIG", "MULTI", "DISCARD", "ACL", "PING", "SLOWLOG", "HELLO", "SET", "DEL"})
    void a_command_is_renamed(String command) throws Exception {
        Set<String> truth = passed(RedisServer.plan());
        Set<String> more = passed(RedisServer.plan().line("rename-command " + command + " \"\""));
        more.removeAll(truth);
        more.remove("redis.latency"); // How long an answer takes depends on what else this machine does.
        assertEquals(Set.of(), more);
    }

    private static Set<String> passed(RedisServerPlan plan) throws Exception {
        try (RedisServer own = plan.start();
                RedisClient client = own.client(RedisRole.APP)) {
            List<String> lines = all(client);
            lines.addAll(Looks.lines(Looks.posture(client).monitor(client)));
            return new TreeSet<>(Looks.passed(lines));
        }
    }

    @Test
    void the_server_takes_no_more_connections() throws Throwable {
        try (RedisServer own =
                        RedisServer.plan().plainOnly().set("maxclients", "3").start();
                RedisClient client = own.client(RedisRole.APP);
                RedisServerLine first = own.knock();
                RedisServerLine second = own.knock();
                RedisServerLine third = own.knock()) {
            assertTrue(first.ask("PING") instanceof Reply.Refused && second.ask("PING") instanceof Reply.Refused);
            assertTrue(third.ask("PING") instanceof Reply.Refused);
            List<String> lines = all(client);
            assertTrue(lines.get(0).startsWith("redis.connect FAILED "), lines.get(0));
            assertEquals(Set.of(), Looks.passed(lines));
        }
    }

    @Test
    void a_held_server_is_silent_and_another_word_is_said_of_it_when_it_is_let_go() throws Throwable {
        try (RedisServer own = RedisServer.plan().start();
                RedisClient client = own.client(RedisRole.APP)) {
            own.pause();
            try {
                for (Check check : Looks.of(client)) {
                    List<String> lines = Looks.lines(check, Duration.ofMillis(500));
                    assertTrue(lines.get(0).endsWith("no connection within the time of this run"), lines.get(0));
                }
            } finally {
                own.resume();
            }
            says("redis.connect PASSED", Looks.lines(Looks.reachable(client)));
        }
    }
}
