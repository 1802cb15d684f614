package dev.muster.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import javax.sql.DataSource;

/** Looks at a real server, as a check does: in one transaction that only reads, and is rolled back. */
final class PostgresLook {
    private PostgresLook() {}

    /** What is looked for. */
    @FunctionalInterface
    interface At<T> {
        T in(Catalog catalog, Ask ask) throws SQLException;
    }

    static <T> T as(DataSource source, At<T> at) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            Catalog catalog = new PostgresCatalog();
            try (Statement statement = connection.createStatement()) {
                statement.execute(catalog.limit());
            }
            T seen = at.in(catalog, ask(connection));
            connection.rollback();
            return seen;
        }
    }

    static Ask ask(Connection connection) throws SQLException {
        String[] version = connection.getMetaData().getDatabaseProductVersion().split("\\.", -1);
        int major = Integer.parseInt(version[0]);
        int minor = Integer.parseInt(version[1]);
        return new Ask(
                connection,
                new Product(Engine.POSTGRESQL, "PostgreSQL", major, minor, 0),
                Declared.NOTHING,
                Instant.now());
    }
}
