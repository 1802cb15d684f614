package dev.muster.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** Asks a real MariaDB, as an account of the test's choice. */
final class MySqlLook {
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    static final Product PRODUCT = new Product(Engine.MARIADB, "MariaDB", 10, 11, 0);

    private MySqlLook() {}

    /** One thing to ask. */
    @FunctionalInterface
    interface Question<T> {
        T ask(Catalog catalog, Ask ask) throws SQLException;
    }

    static <T> T as(MariaDbLogin login, Question<T> question) throws SQLException {
        try (Connection connection = login.open()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            return over(connection, question);
        }
    }

    static MaintenanceFacts maintenance(Catalog catalog, Ask ask) throws SQLException {
        return catalog.maintenance(ask, catalog.settings(ask));
    }

    static <T> T over(Connection connection, Question<T> question) throws SQLException {
        return question.ask(new MySqlCatalog(Engine.MARIADB), new Ask(connection, PRODUCT, Declared.NOTHING, NOW));
    }
}
