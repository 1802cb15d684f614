package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import dev.muster.Check;
import dev.muster.ConfigurationException;
import dev.muster.Scope;
import dev.muster.testing.Judged;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

final class DbChecksTest {
    private static JdbcDataSource h2() {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl("jdbc:h2:mem:checks;DB_CLOSE_DELAY=-1");
        return source;
    }

    private static void refused(String words, Executable configuration) {
        ConfigurationException e = assertThrows(ConfigurationException.class, configuration);
        assertTrue(String.valueOf(e.getMessage()).contains(words), e.toString());
    }

    @Test
    void each_check_has_a_name_of_its_own_and_takes_another() {
        DataSource source = h2();
        try (HikariDataSource pool = Pools.of(source, 3)) {
            List<Check> checks = List.of(
                    DbChecks.pool(pool, DbChecks.instances(2)).named("db.other"),
                    DbChecks.usage("db.other", pool),
                    DbChecks.reachable(source).named("db.other"),
                    DbChecks.posture(source).named("db.other"),
                    DbChecks.migrations(source).named("db.other"),
                    DbChecks.maintenance(source).named("db.other"),
                    DbChecks.activity(source).named("db.other"),
                    DbChecks.backups(source).named("db.other"),
                    DbChecks.replication(source).named("db.other"),
                    DbChecks.integrity(source).named("db.other"));
            checks.forEach(check -> assertEquals("db.other", check.id()));
            assertEquals(Scope.LOCAL, DbChecks.usage(pool).scope());
            assertEquals(Scope.POSTURE, DbChecks.posture(source).scope());
            assertEquals(Scope.SHARED, DbChecks.activity(source).scope());
            assertEquals(
                    Duration.ofSeconds(5),
                    DbChecks.usage(pool).schedule().interval().orElseThrow());
        }
    }

    @Test
    void what_cannot_be_is_refused_with_what_to_write() {
        DataSource source = h2();
        refused("write how many run, at least 1", () -> DbChecks.instances(0));
        refused(
                "db.posture is told 0 for minimum version: write 1 or more",
                () -> DbChecks.posture(source).atLeastVersion(0));
        refused(
                "db.posture is told PT0S for longest statement: write a positive duration",
                () -> DbChecks.posture(source).longestStatement(Duration.ZERO));
        refused("db.posture is told PT-1S", () -> DbChecks.posture(source).longestStatement(Duration.ofSeconds(-1)));
        refused(
                "db.replication is told -1 for replicas",
                () -> DbChecks.replication(source).replicas(-1));
        refused(
                "db.activity has room for 0 bytes",
                () -> DbChecks.activity(source).room(0));
    }

    @Test
    void an_embedded_database_is_found_and_nothing_else_is_looked_into() throws Exception {
        Set<String> findings = new TreeSet<>(Judged.findings(DbChecks.posture(h2())
                .managed()
                .pooledOutside()
                .migratesOnStart()
                .relaxedDurability()
                .longestStatement(Duration.ofSeconds(30))
                .atLeastVersion(15)
                .probing()));
        assertTrue(findings.contains("db.embedded"), findings.toString());
        assertTrue(findings.stream().noneMatch(rule -> rule.startsWith("db.role")), findings.toString());
        List<String> lines = Judged.lines(DbChecks.posture(h2()));
        assertTrue(
                lines.stream()
                        .anyMatch(line -> line.startsWith("db.role.superuser N/A H2 2.")
                                && line.endsWith("only PostgreSQL, MariaDB and MySQL are")),
                lines.toString());
    }

    @Test
    void a_pool_with_nothing_to_spare_leaves_what_the_server_says_open() throws Exception {
        try (HikariDataSource pool = Pools.of(h2(), 2)) {
            List<Connection> taken = Pools.take(pool, 1);
            List<String> lines = Judged.lines(DbChecks.posture(pool));
            assertTrue(
                    lines.get(0).startsWith("db.session INCONCLUSIVE the pool orders-pool has nothing to spare"),
                    lines.get(0));
            assertTrue(lines.contains("db.role.superuser N/A needs db.session"), lines.toString());
            assertTrue(lines.stream().anyMatch(line -> line.startsWith("db.embedded FAILED")), lines.toString());
            List<String> ofPool = Judged.findings(DbChecks.pool(pool, DbChecks.instances(2)));
            assertTrue(ofPool.contains("db.pool.fits-server?"), ofPool.toString());
            assertEquals(1, pool.getHikariPoolMXBean().getTotalConnections(), "something was borrowed");
            Pools.giveBack(taken);
        }
    }

    @Test
    void settings_as_written_show_what_the_pool_replaced() throws Exception {
        try (HikariDataSource pool = Pools.of(h2(), 3)) {
            Properties written = new Properties();
            written.setProperty("spring.datasource.hikari.max-lifetime", "10s");
            PoolCheck check = DbChecks.pool(pool, DbChecks.instances(2))
                    .given(written)
                    .pooledOutside()
                    .longestStatement(Duration.ofSeconds(5))
                    .requestTimeout(Duration.ofSeconds(10));
            assertTrue(Judged.findings(check).contains("db.pool.setting-ignored"), Judged.lines(check)::toString);
        }
    }

    @Test
    void migrations_are_looked_for_where_the_owner_says() throws Exception {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl("jdbc:h2:mem:migrated;DB_CLOSE_DELAY=-1");
        assertEquals(List.of("db.migrations.found?"), Judged.findings(DbChecks.migrations(source)));
        MigrationCheck check = DbChecks.migrations(source)
                .expecting("2")
                .table("history")
                .schema("PUBLIC")
                .locations(DbChecksTest.class.getClassLoader(), "db/migration")
                .locations(Path.of("no-such-folder"))
                .inEverySchema();
        assertEquals(List.of("db.migrations.found"), Judged.findings(check));
        assertEquals(
                List.of("db.migrations.found"),
                Judged.findings(DbChecks.migrations(source).changeSets(List.of("1::ana"))));
    }

    @Test
    void evidence_of_backups_that_breaks_or_finds_nothing_is_no_backup() throws Exception {
        try (PostgresDatabase shop = PostgresServer.shared().database()) {
            BackupCheck check = DbChecks.backups(shop.as(PostgresRole.APP));
            Map<String, BackupCheck> reasons = Map.of(
                    "evidence(...) was not called",
                    check,
                    "the evidence could not be read: IOException",
                    check.evidence(() -> {
                        throw new IOException("hunter2");
                    }),
                    "none was found where the owner says that there is one",
                    check.evidence(BackupEvidence.files(Path.of("target"), "*.no-dump")));
            for (Map.Entry<String, BackupCheck> reason : reasons.entrySet()) {
                assertTrue(
                        line(reason.getValue())
                                .startsWith(
                                        "db.backup.recent INCONCLUSIVE no backup is known: " + reason.getKey() + ";"),
                        line(reason.getValue()));
            }
            assertTrue(
                    Judged.lines(check.managed())
                            .get(0)
                            .startsWith("db.backup.recoverable N/A a provider runs the server"),
                    Judged.lines(check.managed())::toString);
        }
    }

    private static String line(Check check) throws Exception {
        return Judged.lines(check).get(2);
    }

    @Test
    void a_monitor_that_cannot_log_in_is_told_from_the_service() throws Exception {
        try (PostgresDatabase shop = PostgresServer.shared().database()) {
            PostureCheck check =
                    DbChecks.posture(shop.as(PostgresRole.APP)).monitor(shop.as("monitor", "wrong-password"));
            assertEquals(
                    "db.session INCONCLUSIVE the monitor cannot look: the server refuses the login (SQLSTATE 28P01)",
                    Judged.lines(check).get(0));
        }
    }
}
