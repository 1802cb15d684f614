package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Fact;
import dev.muster.db.ReplicationFacts.Follower;
import dev.muster.db.ReplicationFacts.Following;
import dev.muster.db.ReplicationFacts.Slot;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A primary and its standby, both real. */
final class PostgresReplicationTest {
    private static final String STREAMING = "SELECT count(*) = 1 FROM pg_stat_replication WHERE state = 'streaming'";

    private static PostgresServer primary;
    private static PostgresDatabase shop;
    private static PostgresStandby standby;

    @BeforeAll
    static void start() throws Exception {
        primary = PostgresServer.start();
        shop = primary.database();
        standby = PostgresStandby.of(primary);
        PostgresSql.await(shop.as(PostgresRole.SUPERUSER), STREAMING);
    }

    @AfterAll
    static void stop() throws Exception {
        standby.close();
        primary.close();
    }

    private static ReplicationFacts look(DataSource source) throws SQLException {
        return PostgresLook.as(source, Catalog::replication);
    }

    private static Following following(PostgresRole role) throws SQLException {
        return look(standby.as(shop.name(), role))
                .following()
                .value()
                .flatMap(it -> it)
                .orElseThrow();
    }

    private static void caughtUp() throws SQLException {
        PostgresSql.await(
                shop.as(PostgresRole.SUPERUSER), "SELECT replay_lsn >= pg_current_wal_lsn() FROM pg_stat_replication");
    }

    private static void write() throws SQLException {
        shop.run("CREATE TABLE shop.written (id int)", "DROP TABLE shop.written");
    }

    @Test
    void a_primary_follows_nobody_and_names_who_follows_it() throws Exception {
        ReplicationFacts app = look(shop.as(PostgresRole.APP));
        ReplicationFacts monitor = look(shop.as(PostgresRole.MONITOR));

        assertEquals(Fact.of(Optional.empty()), app.following());
        assertEquals(
                Fact.of(List.of(new Follower("walreceiver", Fact.denied("GRANT pg_monitor TO app")))), app.followers());
        assertEquals(Fact.of(List.of(new Follower("walreceiver", Fact.of(true)))), monitor.followers());
        Slot slot = app.slots().value().orElseThrow().get(0);
        assertEquals("standby", slot.name());
        assertTrue(slot.active());
        assertEquals("reserved", slot.status());
    }

    @Test
    void a_standby_that_applied_all_is_not_behind() throws Exception {
        write();
        caughtUp();
        for (PostgresRole role : List.of(PostgresRole.APP, PostgresRole.MONITOR, PostgresRole.SUPERUSER)) {
            assertEquals(new Following(Fact.of(true), Fact.of(Duration.ZERO)), following(role));
        }
        DataSource app = standby.as(shop.name(), PostgresRole.APP);
        assertEquals(Fact.of(true), PostgresLook.as(app, Catalog::session).standby());
        MaintenanceFacts maintenance = PostgresLook.maintenance(app);
        assertEquals(Fact.of(true), maintenance.standby());
        assertEquals(3, maintenance.sequences().value().orElseThrow().size());
        assertFalse(PostgresLook.as(app, Catalog::archiver)
                .value()
                .orElseThrow()
                .waiting()
                .value()
                .isPresent());
    }

    @Test
    void a_standby_that_applies_nothing_falls_behind() throws Exception {
        write();
        caughtUp();
        standby.run("SELECT pg_wal_replay_pause()");
        PostgresSql.await(
                standby.as(shop.name(), PostgresRole.SUPERUSER), "SELECT pg_get_wal_replay_pause_state() = 'paused'");
        write();
        PostgresSql.await(
                shop.as(PostgresRole.SUPERUSER), "SELECT flush_lsn >= pg_current_wal_lsn() FROM pg_stat_replication");
        Following following = following(PostgresRole.APP);
        standby.run("SELECT pg_wal_replay_resume()");

        assertEquals(Fact.of(false), following.running());
        assertTrue(following.lag().value().orElseThrow().compareTo(Duration.ZERO) > 0);
    }

    @Test
    void a_standby_that_lost_its_primary_does_not_run_whatever_it_has_applied() throws Exception {
        write();
        caughtUp();
        standby.run("ALTER SYSTEM SET primary_conninfo = ''", "SELECT pg_reload_conf()");
        PostgresSql.await(
                standby.as(shop.name(), PostgresRole.SUPERUSER), "SELECT count(*) = 0 FROM pg_stat_wal_receiver");
        Following alone = following(PostgresRole.APP);
        Slot slot =
                look(shop.as(PostgresRole.APP)).slots().value().orElseThrow().get(0);
        standby.run("ALTER SYSTEM SET restore_command = 'false'", "SELECT pg_reload_conf()");
        PostgresSql.await(
                standby.as(shop.name(), PostgresRole.SUPERUSER), "SELECT current_setting('restore_command') = 'false'");
        Following byArchive = following(PostgresRole.APP);
        standby.run("ALTER SYSTEM RESET ALL", "SELECT pg_reload_conf()");
        PostgresSql.await(shop.as(PostgresRole.SUPERUSER), STREAMING);

        assertEquals(Fact.of(false), alone.running());
        assertTrue(alone.lag().value().orElseThrow().compareTo(Duration.ZERO) > 0);
        assertFalse(slot.active());
        assertTrue(slot.held().value().isPresent());
        assertTrue(
                byArchive.running() instanceof Fact.Absent<Boolean>,
                byArchive.running().why());
    }

    @Test
    void a_slot_that_keeps_nothing_says_so_and_a_temporary_one_is_left_out() throws Exception {
        shop.run("SELECT pg_create_physical_replication_slot('aaempty')");
        List<Slot> slots = look(shop.as(PostgresRole.APP)).slots().value().orElseThrow();
        shop.run("SELECT pg_drop_replication_slot('aaempty')");

        assertEquals(new Slot("aaempty", false, Fact.absent("nothing is kept for it"), ""), slots.get(0));
    }
}
