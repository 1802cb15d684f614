package dev.muster.db;

import dev.muster.Fact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads who follows whom. */
final class PostgresReplication {
    /**
     * Whoever has applied all that came is not behind, as long as something could come. A standby may also follow by the
     * archive alone, with nobody to receive from.
     */
    private static final String FOLLOWING = """
            SELECT pg_is_in_recovery(),
              CASE WHEN pg_is_in_recovery() THEN pg_is_wal_replay_paused() END,
              EXISTS (SELECT FROM pg_catalog.pg_stat_wal_receiver WHERE pid IS NOT NULL
                AND coalesce(status, 'streaming') = 'streaming'),
              EXISTS (SELECT FROM pg_catalog.pg_settings WHERE name = 'restore_command' AND setting <> ''),
              CASE WHEN pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() THEN true ELSE false END,
              (extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp()) * 1000)::bigint
            """;

    /** Those who copy the whole server once, and those who subscribe to single tables, are no replicas. */
    private static final String FOLLOWERS = """
            SELECT r.application_name, r.state, format('GRANT pg_monitor TO %I', current_user)
            FROM pg_catalog.pg_stat_replication r
            WHERE r.application_name <> 'pg_basebackup' AND coalesce(r.state, '') <> 'backup'
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_replication_slots s
                WHERE s.active_pid = r.pid AND s.slot_type = 'logical')
            ORDER BY 1 LIMIT 100
            """;

    /** On a standby slots copied from the primary wait for its end. */
    private static final String SLOTS = """
            SELECT s.slot_name, s.active, pg_wal_lsn_diff(CASE WHEN pg_is_in_recovery()
                THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END, s.restart_lsn)::bigint AS held, s.wal_status
            FROM pg_catalog.pg_replication_slots s WHERE NOT s.temporary%s
            ORDER BY s.active, held DESC NULLS LAST, 1 LIMIT 100
            """;

    private PostgresReplication() {}

    static Fact<Optional<ReplicationFacts.Following>> following(PostgresAsk ask) throws SQLException {
        return ask.row(FOLLOWING, PostgresReplication::following);
    }

    private static Optional<ReplicationFacts.Following> following(ResultSet row) throws SQLException {
        if (!row.getBoolean(1)) {
            return Optional.empty();
        }
        boolean applies = !row.getBoolean(2);
        boolean receives = row.getBoolean(3);
        boolean archive = row.getBoolean(4);
        Fact<Boolean> running = applies && !receives && archive
                ? Fact.absent("nothing is received, but it may follow by restore_command")
                : Fact.of(applies && receives);
        return Optional.of(new ReplicationFacts.Following(running, lag(row, receives && row.getBoolean(5))));
    }

    private static Fact<Duration> lag(ResultSet row, boolean none) throws SQLException {
        return none
                ? Fact.of(Duration.ZERO)
                : PostgresRow.time(row, 6)
                        .map(Fact::of)
                        .orElseGet(() -> Fact.absent("it has applied no transaction since it started"));
    }

    static Fact<List<ReplicationFacts.Follower>> followers(PostgresAsk ask) throws SQLException {
        return ask.rows(FOLLOWERS, PostgresReplication::follower);
    }

    private static ReplicationFacts.Follower follower(ResultSet row) throws SQLException {
        String state = PostgresRow.text(row, 2);
        return new ReplicationFacts.Follower(
                PostgresRow.text(row, 1),
                state.isEmpty() ? Fact.denied(row.getString(3)) : Fact.of(state.equals("streaming")));
    }

    static Fact<List<ReplicationFacts.Slot>> slots(PostgresAsk ask) throws SQLException {
        String own = ask.atLeast(17) ? " AND NOT (s.synced AND pg_is_in_recovery())" : "";
        return ask.rows(PostgresRow.filled(SLOTS, own), PostgresReplication::slot);
    }

    private static ReplicationFacts.Slot slot(ResultSet row) throws SQLException {
        Fact<Long> held = PostgresRow.number(row, 3)
                .map(bytes -> Fact.of(Math.max(0, bytes)))
                .orElseGet(() -> Fact.absent("nothing is kept for it"));
        return new ReplicationFacts.Slot(row.getString(1), row.getBoolean(2), held, PostgresRow.text(row, 4));
    }
}
