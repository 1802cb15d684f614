package dev.muster.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A connection on loan, as a look needs it: in a transaction, and waiting for no answer longer than the run lasts. Closed, it
 * is as it was; where that fails the pool throws it away by itself.
 */
final class Loan implements AutoCloseable {
    private final Connection connection;
    private final boolean autoCommit;
    private final int networkTimeout;

    Loan(Connection connection, Duration remaining) throws SQLException {
        this.connection = connection;
        this.networkTimeout = NetworkTimeout.of(connection, remaining);
        this.autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(autoCommit);
        NetworkTimeout.set(connection, Duration.ofMillis(networkTimeout));
    }
}
