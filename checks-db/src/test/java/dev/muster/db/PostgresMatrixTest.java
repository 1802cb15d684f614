package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Check;
import dev.muster.testing.Judged;
import java.util.List;
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
    /** What each sees of the hardened server; a question mark is what it may not see. */
    private static final Set<String> APP = Set.of("db.tls.protocol?", "db.auth.hosts?");

    private static final Set<String> MONITOR = Set.of("db.auth.hosts?");
    private static final Set<String> SUPERUSER = Set.of("db.credentials.user", "db.role.superuser");

    private final PostgresServer server = PostgresServer.shared();

    static Stream<PostgresRow> rows() {
        return PostgresRows.all();
    }

    private static Set<String> seen(DataSource source, DataSource monitor, boolean probing) throws Exception {
        PostureCheck posture = DbChecks.posture(source);
        List<Check> checks = List.of(
                probing ? posture.monitor(monitor).probing() : posture.monitor(monitor),
                DbChecks.maintenance(source).monitor(monitor),
                DbChecks.activity(source).monitor(monitor),
                DbChecks.backups(source)
                        .monitor(monitor)
                        .evidence(() -> java.util.Optional.of(java.time.Instant.EPOCH)),
                DbChecks.replication(source).monitor(monitor));
        Set<String> all = new TreeSet<>();
        for (Check check : checks) {
            all.addAll(Judged.findings(check));
        }
        return all;
    }

    private static Set<String> expected(Set<String> hardened, Set<String> findings) {
        Set<String> all = new TreeSet<>(hardened);
        for (String finding : findings) {
            if (!hardened.contains(finding + "?")) {
                all.add(finding);
            }
        }
        return all;
    }

    private static void look(PostgresDatabase shop, PostgresRow row) throws Exception {
        DataSource app = shop.as(PostgresRole.APP);
        assertEquals(expected(APP, row.findings()), seen(app, app, true), "as the service");
        assertEquals(
                expected(MONITOR, row.findings()), seen(app, shop.as(PostgresRole.MONITOR), true), "with a monitor");
        if (!row.ofRole()) {
            DataSource superuser = shop.as(PostgresRole.SUPERUSER);
            assertEquals(
                    expected(SUPERUSER, row.findings()), seen(superuser, superuser, false), "as the administrator");
        }
    }

    @Test
    void nothing_is_found_of_the_hardened_server() throws Exception {
        try (PostgresDatabase shop = server.database()) {
            look(shop, PostgresRow.of("hardened"));
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void one_weakness_is_found_and_nothing_else(PostgresRow row) throws Throwable {
        server.withHosts(row.hosts(), () -> {
            if (row.settings().isEmpty()) {
                try (PostgresDatabase shop = server.database()) {
                    shop.run("DROP ROLE IF EXISTS maker", "CREATE ROLE maker");
                    shop.run(row.sql().toArray(String[]::new));
                    look(shop, row);
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
