package dev.muster.db;

import dev.muster.Fact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads of tables what the server counts anyway. Each list is cut by the server, so that many tables cost no more. */
final class PostgresTables {
    /** As many rows as either count knows of: both are about right, and one of them starts anew after a crash. */
    static final String ROWS = "greatest(pg_stat_get_live_tuples(c.oid), c.reltuples::bigint, 0)";

    static final String TABLES_OF_USERS =
            " FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE "
                    + PostgresRow.OWN_SCHEMA + " AND c.oid " + PostgresRow.OWN + " AND c.relpersistence <> 't'";

    /** The first of everything that can be bad, as there may be thousands of tables. */
    private static final String TABLES = "WITH tables AS MATERIALIZED (SELECT " + PostgresRow.TABLE + ", " + ROWS
            + " AS live, pg_stat_get_dead_tuples(c.oid) AS dead, pg_stat_get_mod_since_analyze(c.oid) AS changed,"
            + " greatest(pg_stat_get_last_vacuum_time(c.oid), pg_stat_get_last_autovacuum_time(c.oid)) AS vacuumed,"
            + " greatest(pg_stat_get_last_analyze_time(c.oid), pg_stat_get_last_autoanalyze_time(c.oid)) AS analysed,"
            + " EXISTS (SELECT FROM pg_options_to_table(c.reloptions)"
            + " WHERE option_name = 'autovacuum_enabled' AND NOT option_value::boolean) AS off" + TABLES_OF_USERS
            + " AND c.relkind IN ('r', 'm'))"
            + " (TABLE tables ORDER BY off DESC, live DESC LIMIT 200)"
            + " UNION (TABLE tables ORDER BY dead DESC LIMIT 200)"
            + " UNION (TABLE tables ORDER BY changed DESC LIMIT 200)"
            + " UNION (TABLE tables ORDER BY live DESC LIMIT 200) ORDER BY live DESC";

    /** The database's own counters begin anew when asked to, those of the server also after a crash. */
    private static final String SINCE = """
            SELECT greatest((SELECT stats_reset FROM pg_catalog.pg_stat_database WHERE datname = current_database()),
              (SELECT stats_reset FROM pg_catalog.pg_stat_bgwriter))
            """;

    /** The server stops for the sake of the oldest database, whichever that is. */
    private static final String OLDEST = "SELECT max(age(datfrozenxid)) FROM pg_catalog.pg_database";

    private static final String NO_KEY =
            " AND c.relkind IN ('r', 'p') AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k"
                    + " WHERE k.conrelid = c.oid AND k.contype = 'p')";

    private static final String KEYLESS = "SELECT " + PostgresRow.TABLE + TABLES_OF_USERS + NO_KEY
            + " AND NOT c.relispartition AND lower(c.relname) NOT IN ('databasechangelog', 'databasechangeloglock',"
            + " 'flyway_schema_history', 'schema_version', 'schema_migrations', 'alembic_version',"
            + " 'goose_db_version', 'django_migrations')"
            + " AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.deptype = 'e' AND d.objid = c.oid"
            + " AND d.classid = 'pg_catalog.pg_class'::regclass)"
            + " ORDER BY " + ROWS + " DESC, 1 LIMIT 500";

    /** Whether a row of a table without a key has to be found again elsewhere. */
    private static final String CLUSTERED = String.format(Locale.ROOT, """
            SELECT EXISTS (SELECT FROM pg_catalog.pg_publication p
              JOIN pg_catalog.pg_publication_tables t ON t.pubname = p.pubname
              JOIN pg_catalog.pg_namespace n ON n.nspname = t.schemaname
              JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = t.tablename
              WHERE (p.pubupdate OR p.pubdelete) AND c.relreplident IN ('d', 'n')%s)
            """, NO_KEY);

    private static final String FLEETING = "SELECT " + PostgresRow.TABLE + TABLES_OF_USERS
            + " AND c.relkind = 'r' AND c.relpersistence = 'u' ORDER BY " + ROWS + " DESC, 1 LIMIT 500";

    private PostgresTables() {}

    static Fact<List<MaintenanceFacts.Table>> tables(PostgresAsk ask) throws SQLException {
        return ask.rows(TABLES, PostgresTables::table);
    }

    private static MaintenanceFacts.Table table(ResultSet row) throws SQLException {
        return new MaintenanceFacts.Table(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                PostgresRow.moment(row, 5),
                PostgresRow.moment(row, 6),
                row.getBoolean(7));
    }

    static Fact<Optional<Instant>> since(PostgresAsk ask) throws SQLException {
        return ask.row(SINCE, row -> PostgresRow.moment(row, 1));
    }

    static Fact<Long> oldestTransaction(PostgresAsk ask) throws SQLException {
        return ask.row(OLDEST, row -> row.getLong(1));
    }

    static Fact<List<String>> keyless(PostgresAsk ask) throws SQLException {
        return ask.rows(KEYLESS, row -> row.getString(1));
    }

    static Fact<Boolean> clustered(PostgresAsk ask) throws SQLException {
        return ask.row(CLUSTERED, row -> row.getBoolean(1));
    }

    static Fact<List<MaintenanceFacts.Fleeting>> fleeting(PostgresAsk ask) throws SQLException {
        return ask.rows(FLEETING, row -> new MaintenanceFacts.Fleeting(row.getString(1), "UNLOGGED"));
    }
}
