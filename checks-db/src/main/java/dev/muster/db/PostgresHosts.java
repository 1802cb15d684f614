package dev.muster.db;

import dev.muster.Fact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads how the server makes sure who logs in. It asks first whether it may: a refusal would stand in the server's log. */
final class PostgresHosts {
    private static final String MAY_SEE_HASH = """
            SELECT has_column_privilege('pg_catalog.pg_authid', 'rolpassword', 'SELECT'),
              'no grant but superuser''s should; as one: SELECT left(rolpassword, 13) FROM pg_authid WHERE rolname = '
                || quote_literal(session_user)
            """;

    private static final String HASH = """
            SELECT CASE WHEN rolpassword LIKE 'SCRAM-SHA-256$%' THEN 'SCRAM-SHA-256'
              WHEN rolpassword LIKE 'md5%' THEN 'md5' ELSE '' END
            FROM pg_catalog.pg_authid WHERE rolname = session_user
            """;

    private static final String MAY_SEE_LINES = """
            SELECT has_table_privilege('pg_catalog.pg_hba_file_rules', 'SELECT')
                AND has_function_privilege('pg_catalog.pg_hba_file_rules()', 'EXECUTE'),
              format('GRANT SELECT ON pg_hba_file_rules TO %1$I; GRANT EXECUTE ON FUNCTION pg_hba_file_rules() TO %1$I',
                current_user)
            """;

    private static final String LINES = """
            SELECT type, database, user_name, coalesce(address, '')
                || coalesce('/' || bit_count(substring(inet_send(netmask::inet) FROM 5)), ''), auth_method
            FROM pg_catalog.pg_hba_file_rules WHERE type IS NOT NULL ORDER BY line_number
            """;

    private PostgresHosts() {}

    private record May(boolean see, String needs) {}

    static Fact<String> hash(PostgresAsk ask) throws SQLException {
        Fact<May> may = may(ask, MAY_SEE_HASH);
        if (!may.value().map(May::see).orElse(false)) {
            return refused(may);
        }
        Fact<String> hash = ask.row(HASH, row -> row.getString(1));
        return hash.value().filter(String::isEmpty).isPresent() ? Fact.absent("the role has no password") : hash;
    }

    static Fact<List<Access.HostLine>> lines(PostgresAsk ask) throws SQLException {
        Fact<May> may = may(ask, MAY_SEE_LINES);
        return may.value().map(May::see).orElse(false) ? ask.rows(LINES, PostgresHosts::line) : refused(may);
    }

    private static Fact<May> may(PostgresAsk ask, String sql) throws SQLException {
        return ask.row(sql, row -> new May(row.getBoolean(1), row.getString(2)));
    }

    private static <T> Fact<T> refused(Fact<May> may) {
        return may.value().map(it -> Fact.<T>denied(it.needs())).orElseGet(() -> Fact.absent(may.why()));
    }

    private static Access.HostLine line(ResultSet row) throws SQLException {
        return new Access.HostLine(
                row.getString(1),
                PostgresRow.texts(row, 2),
                PostgresRow.texts(row, 3),
                row.getString(4),
                PostgresRow.text(row, 5));
    }
}
