package dev.muster.db;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import dev.muster.health.Capture;
import dev.muster.testing.Judged;
import dev.muster.testing.TestRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

final class DbCapturesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private static List<Capture> captured(DataSource source, HikariDataSource pool) throws Exception {
        TestRun run = TestRun.at(NOW);
        return List.of(
                DbChecks.posture(source).probing().capture(run),
                DbChecks.pool(pool, DbChecks.instances(3)).capture(run),
                DbChecks.maintenance(source).capture(run),
                DbChecks.activity(source).room(1_000_000).capture(run),
                DbChecks.backups(source).evidence(() -> Optional.of(NOW)).capture(run),
                DbChecks.replication(source).replicas(1).capture(run));
    }

    @Test
    void what_was_captured_is_judged_the_same_after_a_file() throws Exception {
        try (PostgresDatabase shop = PostgresServer.shared().database();
                HikariDataSource pool = Pools.of(shop.as(PostgresRole.APP), 2)) {
            shop.run("ALTER ROLE app CREATEDB", "CREATE TABLE shop.loose (id int)");
            for (PostgresRole role : List.of(PostgresRole.APP, PostgresRole.SUPERUSER)) {
                for (Capture captured : captured(shop.as(role), pool)) {
                    String document = new String(captured.toJson(), UTF_8);
                    assertEquals(
                            Judged.lines(captured.audit()),
                            Judged.lines(DbChecks.captured(document).audit()));
                    assertFalse(document.contains(role.password()), "a password is in the document");
                }
            }
        }
    }

    @Test
    void what_was_captured_is_judged_as_the_check_judges() throws Exception {
        try (PostgresDatabase shop = PostgresServer.shared().database()) {
            shop.run("CREATE TABLE shop.loose (id int)");
            MaintenanceCheck check = DbChecks.maintenance(shop.as(PostgresRole.APP));
            List<String> lines = new ArrayList<>(Judged.findings(check));
            assertEquals(lines, Judged.findings(check.capture(TestRun.at(NOW)).audit()));
            assertEquals(List.of("db.schema.primary-key"), lines);
        }
    }

    @Test
    void a_document_of_another_kind_is_refused_with_its_place() {
        for (String document :
                List.of("", "{}", "[]", "{\"format\":\"muster.exchange/1\"}", "{\"format\":\"muster.db.pool/1\"}")) {
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> DbChecks.captured(document));
            assertTrue(String.valueOf(refused.getMessage()).startsWith("line 1, column "), refused.getMessage());
        }
    }
}
