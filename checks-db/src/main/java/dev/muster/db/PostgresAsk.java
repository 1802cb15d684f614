package dev.muster.db;

import dev.muster.Fact;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Asks PostgreSQL, and when it refuses finds out which grant is missing: every view and function of the system that the
 * question names is looked up.
 */
final class PostgresAsk {
    private static final Pattern NAME = Pattern.compile("\\bpg_[a-z_]+");

    private static final String MISSING = """
            SELECT 'GRANT SELECT ON ' || c.relname || ' TO ' || quote_ident(current_user)
            FROM pg_catalog.pg_class c
            WHERE c.relname = ANY (string_to_array(?, ' ')) AND c.relkind IN ('r', 'v')
              AND c.relnamespace = 'pg_catalog'::regnamespace AND NOT has_table_privilege(c.oid, 'SELECT')
            UNION ALL
            SELECT 'GRANT EXECUTE ON FUNCTION ' || p.oid::regprocedure || ' TO ' || quote_ident(current_user)
            FROM pg_catalog.pg_proc p
            WHERE p.proname = ANY (string_to_array(?, ' ')) AND NOT has_function_privilege(p.oid, 'EXECUTE')
            ORDER BY 1
            """;

    private final Ask ask;

    PostgresAsk(Ask ask) {
        this.ask = ask;
    }

    Product product() {
        return ask.product();
    }

    boolean atLeast(int major) {
        return ask.product().atLeast(major, 0);
    }

    /** {@return the rows of an answer; denied with the grants that are missing} */
    <T> Fact<List<T>> rows(String sql, Ask.Row<T> reader, Object... values) throws SQLException {
        Fact<List<T>> rows = ask.rows(sql, "", reader, values);
        return rows instanceof Fact.Denied<List<T>> ? Fact.denied(missing(sql)) : rows;
    }

    /** {@return the one row of an answer; denied with the grants that are missing} */
    <T> Fact<T> row(String sql, Ask.Row<T> reader, Object... values) throws SQLException {
        Fact<T> row = ask.row(sql, "", reader, values);
        return row instanceof Fact.Denied<T> ? Fact.denied(missing(sql)) : row;
    }

    private String missing(String sql) throws SQLException {
        String names = String.join(
                " ",
                NAME.matcher(sql)
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .sorted()
                        .toList());
        List<String> grants = ask.rows(MISSING, "", row -> row.getString(1), names, names)
                .value()
                .orElse(List.of());
        return grants.isEmpty() ? "have an administrator see who may use " + names : String.join("; ", grants);
    }
}
