package dev.muster.db;

import dev.muster.Fact;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads whether the log reaches the archive. */
final class PostgresArchiver {
    /**
     * Something waits if the log has come further than a page beyond the last segment that was archived: some bytes the
     * server writes for itself.
     */
    private static final String ARCHIVER = """
            SELECT a.last_archived_time, a.last_failed_time, a.last_archived_wal IS NULL,
              a.stats_reset > now() - interval '1 hour',
              CASE WHEN NOT pg_is_in_recovery() AND a.last_archived_wal ~ '^[0-9A-F]{24}$' THEN
                pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') - 8192
                  > (('x' || substr(a.last_archived_wal, 9, 8))::bit(32)::bigint * 4294967296
                    + (('x' || substr(a.last_archived_wal, 17, 8))::bit(32)::bigint + 1)
                      * pg_size_bytes(current_setting('wal_segment_size'))) END
            FROM pg_catalog.pg_stat_archiver a
            """;

    private PostgresArchiver() {}

    static Fact<ArchiveFacts.Archiver> read(PostgresAsk ask) throws SQLException {
        return ask.row(ARCHIVER, PostgresArchiver::archiver);
    }

    private static ArchiveFacts.Archiver archiver(ResultSet row) throws SQLException {
        return new ArchiveFacts.Archiver(PostgresRow.moment(row, 1), PostgresRow.moment(row, 2), waiting(row));
    }

    private static Fact<Boolean> waiting(ResultSet row) throws SQLException {
        if (row.getBoolean(3)) {
            return row.getBoolean(4)
                    ? Fact.absent("nothing was archived since the server began to count, less than an hour ago")
                    : Fact.of(true);
        }
        return PostgresRow.flag(row, 5)
                .map(Fact::of)
                .orElseGet(() -> Fact.absent("the last file that was archived tells not how far the log was"));
    }
}
