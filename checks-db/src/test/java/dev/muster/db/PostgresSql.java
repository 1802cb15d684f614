package dev.muster.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/** What the tests tell their server. */
final class PostgresSql {
    private PostgresSql() {}

    static String resource(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(PostgresSql.class.getResourceAsStream("/postgres/" + name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** {@return a name as the server takes it literally} */
    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Makes the roles of a new server. */
    static void create(Connection connection) throws SQLException {
        for (PostgresRole role : PostgresRole.values()) {
            if (role != PostgresRole.SUPERUSER) {
                run(connection, "CREATE ROLE " + role.user());
            }
        }
        run(connection, "CREATE ROLE owner NOLOGIN");
        restore(connection);
    }

    /** Makes the roles what they were. */
    static void restore(Connection connection) throws SQLException {
        run(
                connection,
                "SET password_encryption = 'scram-sha-256'",
                "DO $$ DECLARE pair record; BEGIN FOR pair IN SELECT roleid::regrole AS of, member::regrole AS who"
                        + " FROM pg_auth_members WHERE member::regrole::text IN ('app', 'owner', 'replicator')"
                        + " LOOP EXECUTE format('REVOKE %s FROM %s', pair.of, pair.who); END LOOP; END $$",
                "GRANT pg_monitor TO monitor");
        for (PostgresRole role : PostgresRole.values()) {
            if (role != PostgresRole.SUPERUSER) {
                restore(connection, role);
            }
        }
    }

    private static void restore(Connection connection, PostgresRole role) throws SQLException {
        String replicates = role == PostgresRole.REPLICATOR ? " REPLICATION" : " NOREPLICATION";
        run(
                connection,
                "ALTER ROLE " + role.user() + " LOGIN INHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS"
                        + " CONNECTION LIMIT -1 PASSWORD " + text(role.password()) + replicates,
                "ALTER ROLE " + role.user() + " RESET ALL");
    }

    static void alter(Connection connection, Map<String, String> settings) throws SQLException {
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            run(connection, "ALTER SYSTEM SET " + setting.getKey() + " = " + text(setting.getValue()));
        }
    }

    /**
     * Has the files read anew, and waits until new connections know.
     *
     * @return whether some of it needs a restart as well
     */
    static boolean reload(Connection connection, DataSource others) throws SQLException {
        Timestamp before = loaded(connection);
        run(connection, "SELECT pg_reload_conf()");
        while (true) {
            try (Connection other = others.getConnection()) {
                if (loaded(other).after(before)) {
                    return truth(other, "SELECT bool_or(pending_restart) FROM pg_settings");
                }
            }
        }
    }

    private static Timestamp loaded(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_conf_load_time()")) {
            row.next();
            return row.getTimestamp(1);
        }
    }

    private static boolean truth(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** Asks, a hundred seconds at the most, until the answer is true. */
    static void await(DataSource source, String question) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < 2000; i++) {
                try (ResultSet row = statement.executeQuery(question)) {
                    if (row.next() && row.getBoolean(1)) {
                        return;
                    }
                }
                statement.execute("SELECT pg_sleep(0.05)");
            }
        }
        throw new IllegalStateException("never true: " + question);
    }
}
