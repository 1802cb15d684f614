package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Judgement;
import dev.muster.testing.Judged;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A hardened Redis with a hardened client, and the same with one weakness each: what is found of it, and nothing else, by the
 * account of the service, with a monitor beside it, and as the administrator.
 */
final class RedisMatrixTest {
    /** What the account of the service may not see of any server. */
    static final Set<String> HIDDEN = Set.of(
            "redis.auth.default-user?",
            "redis.auth.other-users?",
            "redis.debug-commands?",
            "redis.net.bind?",
            "redis.net.protected-mode?",
            "redis.persistence.fsync?",
            "redis.persistence.stop-writes?",
            "redis.slow-commands?",
            "redis.slowlog?",
            "redis.tls.protocols?");

    /** What an administrator may do that a service should not. */
    private static final Set<String> ADMINISTRATOR =
            Set.of("redis.acl.channels", "redis.acl.commands", "redis.acl.key-space");

    /** Before 7.0 there are no switches for DEBUG and modules. */
    private static final boolean OLD =
            RedisServer.shared().info("redis_version").startsWith("6.");

    static Stream<RedisWeakness> rows() {
        return RedisWeaknesses.all().filter(row -> !OLD || !row.findings().contains("redis.debug-commands"));
    }

    private static RedisClient client(RedisServer server, RedisRole role, RedisWeakness row) {
        RedisURI uri = server.uri(role);
        uri.setTimeout(Duration.ofSeconds(2));
        RedisClient client = server.client(uri);
        row.uri().accept(uri);
        ClientOptions.Builder options = client.getOptions()
                .mutate()
                .requestQueueSize(10_000)
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder().keepAlive(true).build());
        row.options().accept(options);
        client.setOptions(options.build());
        return client;
    }

    private static void expect(
            Set<String> findings, RedisClient service, RedisClient monitor, RedisWeakness row, String as)
            throws Exception {
        List<Judgement> all = new ArrayList<>(Judged.by(RedisChecks.posture(service)
                .monitor(monitor)
                .purpose(row.purpose())
                .probing()));
        all.addAll(Judged.by(RedisChecks.runtime(service)
                .monitor(monitor)
                .purpose(row.purpose())
                .connections(2, 10)));
        Set<String> seen = new TreeSet<>(Judged.findings(all));
        // How long anything takes here depends on what else this machine does.
        seen.removeAll(Set.of("redis.latency", "redis.slow-commands"));
        assertEquals(findings, seen, () -> as + ": " + told(all));
    }

    private static List<String> told(List<Judgement> all) {
        return all.stream()
                .filter(judgement -> judgement.failed() || judgement.inconclusive())
                .map(Judged::line)
                .toList();
    }

    private static Set<String> of(Set<String> usual, Set<String> findings) {
        Set<String> all = new TreeSet<>(usual);
        all.addAll(findings);
        return all;
    }

    private static void look(RedisServer server, RedisWeakness row) throws Exception {
        Set<String> shown = new TreeSet<>(row.findings());
        shown.removeAll(row.hidden());
        server.admin("SLOWLOG", "RESET"); // What was slow before depends on what else this machine did.
        try (RedisClient service = client(server, RedisRole.APP, row);
                RedisClient monitor = client(server, RedisRole.MONITOR, RedisWeakness.of("monitor"));
                RedisClient administrator = client(server, RedisRole.ADMIN, row)) {
            Set<String> unknown = new TreeSet<>(HIDDEN);
            unknown.removeIf(rule -> OLD && rule.equals("redis.debug-commands?"));
            row.settled().forEach(rule -> unknown.remove(rule + "?"));
            expect(of(unknown, shown), service, service, row, "as the service");
            expect(of(Set.of(), row.findings()), service, monitor, row, "with a monitor");
            if (!row.ofAccount()) {
                expect(of(ADMINISTRATOR, row.findings()), administrator, administrator, row, "as administrator");
            }
        }
    }

    private static void with(RedisServer server, RedisWeakness row, Executable test) throws Throwable {
        server.with(row.settings(), () -> {
            if (row.users().isEmpty()) {
                test.execute();
            } else {
                String user = row.users().keySet().iterator().next();
                server.withUser(user, row.users().getOrDefault(user, ""), test);
            }
        });
    }

    @Test
    void nothing_is_found_of_the_hardened_server() throws Exception {
        look(RedisServer.shared(), RedisWeakness.of("hardened"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void one_weakness_is_found_and_nothing_else(RedisWeakness row) throws Throwable {
        if (row.plan().isPresent()) {
            RedisServerPlan plan = RedisServer.plan();
            row.plan().get().accept(plan);
            try (RedisServer own = plan.start()) {
                with(own, row, () -> look(own, row));
            }
        } else {
            with(RedisServer.shared(), row, () -> look(RedisServer.shared(), row));
        }
    }
}
