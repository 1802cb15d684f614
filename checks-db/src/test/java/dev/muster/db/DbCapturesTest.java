package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import dev.muster.Secret;
import dev.muster.health.Capturing;
import dev.muster.testing.CaptureContract;
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

    private static CaptureContract contract(Capturing check) {
        return CaptureContract.of(check, DbChecks::captured);
    }

    private static List<Capturing> checks(DataSource source, HikariDataSource pool) {
        return List.of(
                DbChecks.posture(source).probing(),
                DbChecks.pool(pool, DbChecks.instances(3)),
                DbChecks.maintenance(source),
                DbChecks.activity(source).room(1_000_000),
                DbChecks.backups(source).evidence(() -> Optional.of(NOW)),
                DbChecks.replication(source).replicas(1));
    }

    /** What goes on in a server that others use too is another thing from one look to the next. */
    private static CaptureContract patient(Capturing check) {
        CaptureContract contract = contract(check);
        return check instanceof ActivityCheck || check instanceof MaintenanceCheck ? contract.moving() : contract;
    }

    @Test
    void what_was_captured_is_judged_the_same_after_a_file() throws Exception {
        try (PostgresDatabase shop = PostgresServer.shared().database();
                HikariDataSource pool = Pools.of(shop.as(PostgresRole.APP), 2)) {
            shop.run("ALTER ROLE app CREATEDB", "CREATE TABLE shop.loose (id int)");
            for (PostgresRole role : List.of(PostgresRole.APP, PostgresRole.SUPERUSER)) {
                for (Capturing check : checks(shop.as(role), pool)) {
                    patient(check).hiding(Secret.of(role.password())).verify(TestRun.at(NOW));
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
    void a_document_that_was_changed_is_refused_with_its_place_or_judged() throws Exception {
        try (PostgresDatabase shop = PostgresServer.shared().database();
                HikariDataSource pool = Pools.of(shop.as(PostgresRole.APP), 2)) {
            for (Capturing check : checks(shop.as(PostgresRole.SUPERUSER), pool)) {
                contract(check).verifyHostile(TestRun.at(NOW));
            }
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
