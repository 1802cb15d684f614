package dev.muster.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;

/** Bounds how long a read from the server may take, for an interrupt wakes no thread that waits for a socket. */
final class NetworkTimeout {
    private NetworkTimeout() {}

    /** {@return what it was before, in milliseconds; sets it to what remains} */
    static int of(Connection connection, Duration remaining) throws SQLException {
        try {
            int before = connection.getNetworkTimeout();
            set(connection, remaining.isZero() ? Duration.ofMillis(1) : remaining);
            return before;
        } catch (SQLFeatureNotSupportedException | AbstractMethodError e) {
            return 0;
        }
    }

    /** Sets it; zero is without end. */
    static void set(Connection connection, Duration limit) throws SQLException {
        try {
            connection.setNetworkTimeout(Runnable::run, (int) Math.min(Integer.MAX_VALUE, limit.toMillis()));
        } catch (SQLFeatureNotSupportedException | AbstractMethodError e) {
            // Then the limit of each statement is all there is.
        }
    }
}
