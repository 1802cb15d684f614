package dev.muster.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of a small shop, made for one test: {@code shop.sql} of the tests' resources. */
final class PostgresDatabase implements AutoCloseable {
    private static final String TEMPLATE = "shop_template";

    private final PostgresServer server;
    private final String name;

    private PostgresDatabase(PostgresServer server, String name) {
        this.server = server;
        this.name = name;
    }

    /** {@return one on the server that all tests share, for a field of a test that is closed with it} */
    static PostgresDatabase fresh() {
        try {
            return PostgresServer.shared().database();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes what all of them are copied from, which takes less than to make each. */
    static void createTemplate(PostgresServer server) throws SQLException {
        server.superuser(connection -> PostgresSql.run(connection, "CREATE DATABASE " + TEMPLATE));
        try {
            new PostgresDatabase(server, TEMPLATE).run(PostgresSql.resource("shop.sql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PostgresDatabase create(PostgresServer server, String name) throws SQLException {
        server.superuser(connection -> PostgresSql.run(
                connection,
                "CREATE DATABASE " + name + " OWNER owner TEMPLATE " + TEMPLATE,
                "REVOKE ALL ON DATABASE " + name + " FROM PUBLIC",
                "GRANT CONNECT ON DATABASE " + name + " TO app, monitor",
                "ALTER DATABASE " + name + " SET search_path = shop"));
        return new PostgresDatabase(server, name);
    }

    String name() {
        return name;
    }

    PostgresServer server() {
        return server;
    }

    /** {@return connections to it as this role, over TLS that is verified} */
    PGSimpleDataSource as(PostgresRole role) {
        return server.connect(name, role);
    }

    /** {@return connections to it as a role that a test made} */
    PGSimpleDataSource as(String user, String password) {
        return server.connect(name, user, password);
    }

    /** Runs statements as the administrator. */
    void run(String... statements) throws SQLException {
        try (Connection connection = as(PostgresRole.SUPERUSER).getConnection()) {
            PostgresSql.run(connection, statements);
        }
    }

    /** Drops it, and makes the roles what they were. */
    @Override
    public void close() throws SQLException {
        server.superuser(connection -> {
            PostgresSql.run(connection, "SET statement_timeout = 0", "DROP DATABASE " + name + " WITH (FORCE)");
            PostgresSql.restore(connection);
        });
    }
}
