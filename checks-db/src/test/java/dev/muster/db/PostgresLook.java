package dev.muster.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
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
        return as(source, Optional.empty(), at);
    }

    /** Looks as if the server were of this older version: what is asked of that a newer one still answers. */
    static <T> T as(DataSource source, Optional<Product> product, At<T> at) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            Catalog catalog = new PostgresCatalog();
            try (Statement statement = connection.createStatement()) {
                statement.execute(catalog.limit());
            }
            T seen = at.in(catalog, ask(connection, product));
            connection.rollback();
            return seen;
        }
    }

    /** {@return what a look at the tables sees; a way to look as well, for {@link #as}} */
    static MaintenanceFacts maintenance(Catalog catalog, Ask ask) throws SQLException {
        return catalog.maintenance(ask, catalog.settings(ask));
    }

    static MaintenanceFacts maintenance(DataSource source) throws SQLException {
        return as(source, PostgresLook::maintenance);
    }

    private static Ask ask(Connection connection, Optional<Product> product) throws SQLException {
        String[] version = connection.getMetaData().getDatabaseProductVersion().split("\\.", -1);
        Product real = postgres(Integer.parseInt(version[0]), Integer.parseInt(version[1]));
        return new Ask(connection, product.orElse(real), Declared.NOTHING, Instant.now());
    }

    static Product postgres(int major, int minor) {
        return new Product(Engine.POSTGRESQL, "PostgreSQL", major, minor, 0);
    }
}
