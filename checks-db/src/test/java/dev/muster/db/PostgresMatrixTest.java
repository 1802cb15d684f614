package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.zaxxer.hikari.HikariDataSource;
import dev.muster.Check;
import dev.muster.testing.Judged;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A hardened PostgreSQL, and the same with one weakness each: what is found of it, and nothing else, by the account of the
 * service, with a monitor beside it, and as the administrator.
 */
final class PostgresMatrixTest {
    /** What an account of the service may not see of any server, so that it finds nothing there. */
    private static final Set<String> HIDDEN = Set.of("db.tls.protocol", "db.auth.hosts");

    private final PostgresServer server = PostgresServer.shared();

    static Stream<PostgresWeakness> rows() throws SQLException {
        return PostgresWeaknesses.all(PostgresServer.shared().major());
    }

    /** {@return what is seen of the hardened server; a question mark is what may not be seen} */
    private Set<String> hardened(String... seen) throws SQLException {
        Set<String> all = new TreeSet<>(List.of(seen));
        all.add("db.driver.auth-pinned");
        int major = server.major();
        if (major < 15) {
            all.add("db.version.supported");
        }
        if (major < 16) { // Only since then does a session say how it logged in.
            all.add(all.contains("db.role.superuser") ? "db.auth.password-checked?" : "db.auth.hashing?");
        }
        return all;
    }

    private static Set<String> seen(DataSource source, DataSource monitor, boolean probing) throws Exception {
        PostureCheck posture = DbChecks.posture(source);
        List<Check> checks = List.of(
                probing ? posture.monitor(monitor).probing() : posture.monitor(monitor),
                DbChecks.maintenance(source),
                DbChecks.activity(source).monitor(monitor),
                DbChecks.backups(source).monitor(monitor).evidence(() -> Optional.of(Instant.EPOCH)),
                DbChecks.replication(source).monitor(monitor));
        Set<String> all = new TreeSet<>();
        for (Check check : checks) {
            all.addAll(Judged.findings(check));
        }
        all.remove("db.backup.archiving?"); // Whether the log has moved on depends on the moment.
        return all;
    }

    private static Set<String> expected(Set<String> hardened, PostgresWeakness row) {
        Set<String> all = new TreeSet<>(hardened);
        row.shown().forEach(rule -> all.remove(rule + "?"));
        for (String finding : row.findings()) {
            if (!HIDDEN.contains(finding) || !all.contains(finding + "?")) {
                all.add(finding);
            }
        }
        return all;
    }

    /** Pools, as services have them: a row would else spend its time on logging in, some thirty times. */
    private void look(PostgresDatabase shop, PostgresWeakness row) throws Exception {
        try (HikariDataSource app = Pools.of(shop.as(PostgresRole.APP), 1);
                HikariDataSource monitor = Pools.of(shop.as(PostgresRole.MONITOR), 1);
                HikariDataSource superuser = Pools.of(shop.as(PostgresRole.SUPERUSER), 1)) {
            assertEquals(
                    expected(hardened("db.tls.protocol?", "db.auth.hosts?"), row),
                    seen(app, app, true),
                    "as the service");
            assertEquals(expected(hardened("db.auth.hosts?"), row), seen(app, monitor, true), "with a monitor");
            if (!row.ofRole()) {
                assertEquals(
                        expected(hardened("db.credentials.user", "db.role.superuser"), row),
                        seen(superuser, superuser, false),
                        "as the administrator");
            }
        }
    }

    @Test
    void nothing_is_found_of_the_hardened_server() throws Exception {
        try (PostgresDatabase shop = server.database()) {
            look(shop, PostgresWeakness.of("hardened"));
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void one_weakness_is_found_and_nothing_else(PostgresWeakness row) throws Throwable {
        server.withHosts(row.hosts(), () -> {
            if (row.settings().isEmpty()) {
                try (PostgresDatabase shop = server.database()) {
                    shop.run("DROP ROLE IF EXISTS maker", "CREATE ROLE maker");
                    shop.run(row.sql().toArray(String[]::new));
                    look(shop, row);
                } finally {
                    server.superuser(connection -> PostgresSql.run(
                            connection, "SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots"));
                }
            } else {
                server.with(row.settings(), () -> {
                    try (PostgresDatabase shop = server.database()) {
                        look(shop, row);
                    }
                });
            }
        });
    }
}
