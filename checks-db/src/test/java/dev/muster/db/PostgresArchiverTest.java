package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Fact;
import dev.muster.db.ArchiveFacts.Archiver;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class PostgresArchiverTest {
    private final PostgresServer server = PostgresServer.shared();

    @AutoClose
    private final PostgresDatabase shop = PostgresDatabase.fresh();

    private Archiver look() throws SQLException {
        return PostgresLook.as(shop.as(PostgresRole.APP), Catalog::archiver)
                .value()
                .orElseThrow();
    }

    private void archiveAll() throws SQLException {
        shop.run("CREATE TABLE shop.written (id int)", "DROP TABLE shop.written", "SELECT pg_switch_wal()");
        PostgresSql.await(
                shop.as(PostgresRole.SUPERUSER),
                "SELECT last_archived_wal >= pg_walfile_name(pg_current_wal_lsn() - 1048576 - 8192)"
                        + " FROM pg_stat_archiver");
    }

    /** Has a segment that cannot be archived, and waits until that was tried. */
    private void fail() throws SQLException {
        shop.run("CREATE TABLE shop.big AS SELECT generate_series(1, 9000) AS id", "SELECT pg_switch_wal()");
        PostgresSql.await(
                shop.as(PostgresRole.SUPERUSER),
                "SELECT coalesce(last_failed_time > last_archived_time, last_failed_time IS NOT NULL)"
                        + " FROM pg_stat_archiver");
    }

    @Test
    void what_was_written_since_the_last_segment_waits() throws Exception {
        archiveAll();
        assertTrue(look().archived().isPresent());
        shop.run("CREATE TABLE shop.big AS SELECT generate_series(1, 9000) AS id");
        assertEquals(Fact.of(true), look().waiting());
    }

    @Test
    void nothing_waits_when_the_last_segment_is_archived() throws Exception {
        shop.run("CHECKPOINT");
        archiveAll();
        PostgresSql.await(
                shop.as(PostgresRole.SUPERUSER),
                // the server writes some bytes for itself at any time, which another segment takes
                "SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') % 1048576 < 8000"
                        + " AND last_archived_wal >= pg_walfile_name(pg_current_wal_lsn() - 8192)"
                        + " FROM pg_switch_wal(), pg_stat_archiver");
        assertEquals(Fact.of(false), look().waiting());
    }

    @Test
    void a_failure_is_told() throws Throwable {
        archiveAll();
        server.with(Map.of("archive_command", "false"), () -> {
            fail();
            assertTrue(look().failed().isPresent());
            assertEquals(Fact.of(true), look().waiting());
        });
        archiveAll();
        shop.run("SELECT pg_stat_reset_shared('archiver')");
    }

    @Test
    void counters_that_just_began_say_nothing_of_what_waits() throws Throwable {
        server.with(Map.of("archive_command", "false"), () -> {
            fail(); // from here on the archiver knows the new command, and nothing is archived behind our back
            shop.run("SELECT pg_stat_reset_shared('archiver')");
            PostgresSql.await(
                    shop.as(PostgresRole.SUPERUSER), "SELECT last_archived_time IS NULL FROM pg_stat_archiver");
            Archiver archiver = look();
            assertEquals(Optional.empty(), archiver.archived());
            assertTrue(
                    archiver.waiting().why().contains("less than an hour ago"),
                    archiver.waiting().why());
        });
        archiveAll();
    }
}
