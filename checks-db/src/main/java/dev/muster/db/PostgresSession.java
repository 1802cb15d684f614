package dev.muster.db;

import dev.muster.Fact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what this session is, and how many there may be of its kind. */
final class PostgresSession {
    private static final String SESSION = """
            SELECT session_user, current_database(),
              coalesce(inet_client_addr() <<= '127.0.0.0/8' OR inet_client_addr() = '::1'
                OR inet_client_addr() = inet_server_addr(), true),
              pg_is_in_recovery(), current_setting('server_encoding'), %s
            """;

    private static final String TLS =
            "SELECT ssl, version, cipher FROM pg_catalog.pg_stat_ssl WHERE pid = pg_backend_pid()";

    private static final String LIMITS = """
            SELECT name, setting FROM pg_catalog.pg_settings WHERE name IN
              ('max_connections', 'superuser_reserved_connections', 'reserved_connections', 'idle_session_timeout')
            """;

    private static final String ROLE = "SELECT rolconnlimit FROM pg_catalog.pg_roles WHERE rolname = session_user";

    private static final String DATABASE =
            "SELECT datconnlimit FROM pg_catalog.pg_database WHERE datname = current_database()";

    private PostgresSession() {}

    private record Basics(
            String user, String database, boolean loopback, boolean standby, String encoding, String method) {}

    static SessionFacts read(PostgresAsk ask) throws SQLException {
        // Who logged in without showing anything has no system_user.
        String method = ask.atLeast(16) ? "coalesce(split_part(system_user, ':', 1), 'trust')" : "''";
        Fact<Basics> basics = ask.row(PostgresRow.filled(SESSION, method), PostgresSession::basics);
        Fact<Optional<SessionFacts.Tls>> tls = ask.row(TLS, PostgresSession::tls);
        return new SessionFacts(
                basics.value().map(Basics::user).orElse("?"),
                basics.value().map(Basics::database).orElse("?"),
                basics.map(Basics::loopback),
                tls,
                ask.atLeast(16)
                        ? basics.map(Basics::method)
                        : Fact.absent(ask.product() + " does not say how a session was let in; 16 and later do"),
                basics.map(Basics::standby),
                basics.map(Basics::encoding));
    }

    private static Basics basics(ResultSet row) throws SQLException {
        return new Basics(
                row.getString(1),
                row.getString(2),
                row.getBoolean(3),
                row.getBoolean(4),
                row.getString(5),
                row.getString(6));
    }

    private static Optional<SessionFacts.Tls> tls(ResultSet row) throws SQLException {
        return row.getBoolean(1)
                ? Optional.of(new SessionFacts.Tls(row.getString(2), row.getString(3)))
                : Optional.empty();
    }

    static Fact<ConnectionLimits> limits(PostgresAsk ask) throws SQLException {
        Fact<List<Map.Entry<String, Integer>>> rows =
                ask.rows(LIMITS, row -> Map.entry(row.getString(1), row.getInt(2)));
        Fact<Optional<Integer>> role = ask.row(ROLE, PostgresSession::limit);
        Fact<Optional<Integer>> database = ask.row(DATABASE, PostgresSession::limit);
        return rows.map(all -> all.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .map(settings -> limits(settings, role, database));
    }

    private static ConnectionLimits limits(
            Map<String, Integer> settings, Fact<Optional<Integer>> role, Fact<Optional<Integer>> database) {
        int idle = settings.getOrDefault("idle_session_timeout", 0);
        return new ConnectionLimits(
                settings.getOrDefault("max_connections", 0),
                settings.getOrDefault("superuser_reserved_connections", 0)
                        + settings.getOrDefault("reserved_connections", 0),
                role,
                database,
                Fact.of(idle == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(idle))));
    }

    private static Optional<Integer> limit(ResultSet row) throws SQLException {
        int limit = row.getInt(1);
        return limit < 0 ? Optional.empty() : Optional.of(limit);
    }
}
