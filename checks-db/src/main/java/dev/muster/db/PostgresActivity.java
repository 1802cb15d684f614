package dev.muster.db;

import dev.muster.Fact;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what goes on in the database that this session is in. */
final class PostgresActivity {
    private static final String OTHERS = "SELECT pg_has_role('pg_read_all_stats', 'USAGE')";

    private static final String TRANSACTIONS = """
            SELECT pid, usename, application_name,
              CASE WHEN state LIKE 'idle in transaction%'
                THEN extract(epoch FROM clock_timestamp() - state_change) * 1000 END::bigint,
              (extract(epoch FROM clock_timestamp() - xact_start) * 1000)::bigint
            FROM pg_catalog.pg_stat_activity
            WHERE xact_start IS NOT NULL AND backend_type = 'client backend' AND datname = current_database()
              AND pid <> pg_backend_pid()
            ORDER BY xact_start LIMIT 100
            """;

    private static final String PREPARED = """
            SELECT gid, (extract(epoch FROM clock_timestamp() - prepared) * 1000)::bigint
            FROM pg_catalog.pg_prepared_xacts WHERE database = current_database() ORDER BY prepared LIMIT 100
            """;

    private static final String EXTENSION = """
            SELECT quote_ident(n.nspname), has_schema_privilege(n.oid, 'USAGE'),
              format('GRANT USAGE ON SCHEMA %I TO %I', n.nspname, current_user)
            FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
            WHERE e.extname = 'pg_stat_statements'
            """;

    /** The function behind the view of that name, as it need not fetch the texts. */
    private static final String STATEMENTS = """
            SELECT queryid, sum(calls)::bigint, (sum(total_exec_time) / sum(calls))::bigint
            FROM %s.pg_stat_statements(false)
            WHERE queryid IS NOT NULL
              AND dbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
            GROUP BY queryid HAVING sum(calls) >= 100 ORDER BY 3 DESC, 1 LIMIT 20
            """;

    /** Broken pages of what all databases share count for each. */
    private static final String COUNTERS = """
            SELECT deadlocks, xact_commit, xact_rollback, conflicts, temp_files, temp_bytes, blks_read, blks_hit,
              sessions, sessions_abandoned, sessions_fatal, sessions_killed,
              (SELECT sum(s.checksum_failures)::bigint FROM pg_catalog.pg_stat_database s
                WHERE s.datid IN (0, d.datid)) AS checksum_failures
            FROM pg_catalog.pg_stat_database d WHERE datname = current_database()
            """;

    private PostgresActivity() {}

    private record Extension(String schema, boolean open, String needs) {}

    static boolean others(PostgresAsk ask) throws SQLException {
        return ask.row(OTHERS, row -> row.getBoolean(1)).value().orElse(false);
    }

    static Fact<List<ActivityFacts.Transaction>> transactions(PostgresAsk ask) throws SQLException {
        return ask.rows(TRANSACTIONS, PostgresActivity::transaction);
    }

    private static ActivityFacts.Transaction transaction(ResultSet row) throws SQLException {
        return new ActivityFacts.Transaction(
                row.getLong(1),
                PostgresRow.text(row, 2),
                PostgresRow.text(row, 3),
                PostgresRow.time(row, 4),
                PostgresRow.time(row, 5).orElseThrow());
    }

    static Fact<List<ActivityFacts.Prepared>> prepared(PostgresAsk ask) throws SQLException {
        return ask.rows(
                PREPARED,
                row -> new ActivityFacts.Prepared(
                        row.getString(1), PostgresRow.time(row, 2).orElseThrow()));
    }

    static Fact<List<ActivityFacts.Statement>> statements(PostgresAsk ask) throws SQLException {
        Fact<List<Extension>> found =
                ask.rows(EXTENSION, row -> new Extension(row.getString(1), row.getBoolean(2), row.getString(3)));
        Optional<Extension> extension =
                found.value().flatMap(all -> all.stream().findFirst());
        if (extension.isEmpty()) {
            String why = "extension pg_stat_statements is not installed in this database";
            return found.value().isPresent() ? Fact.absent(why) : found.map(all -> List.of());
        }
        return extension.get().open()
                ? ask.rows(PostgresRow.filled(STATEMENTS, extension.get().schema()), PostgresActivity::statement)
                : Fact.denied(extension.get().needs());
    }

    private static ActivityFacts.Statement statement(ResultSet row) throws SQLException {
        return new ActivityFacts.Statement(
                row.getString(1), row.getLong(2), PostgresRow.time(row, 3).orElseThrow());
    }

    static Fact<Map<String, Long>> counters(PostgresAsk ask) throws SQLException {
        return ask.row(COUNTERS, PostgresActivity::numbers);
    }

    private static Map<String, Long> numbers(ResultSet row) throws SQLException {
        Map<String, Long> numbers = new HashMap<>();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnLabel(i);
            // Without checksums nobody counts their failures.
            PostgresRow.number(row, i).ifPresent(number -> numbers.put(name, number));
        }
        return Map.copyOf(numbers);
    }

    static Fact<Long> size(PostgresAsk ask) throws SQLException {
        return ask.row("SELECT pg_database_size(current_database())", row -> row.getLong(1));
    }
}
