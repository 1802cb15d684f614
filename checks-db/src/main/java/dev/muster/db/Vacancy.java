package dev.muster.db;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import dev.muster.CannotLookException;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Looks at a pool's own beans before anything is borrowed from it: whoever looks for trouble must not take the last
 * connection.
 */
final class Vacancy {
    private static final boolean HIKARI = isThere();

    private Vacancy() {}

    private static boolean isThere() {
        try {
            Class.forName("com.zaxxer.hikari.HikariDataSource", false, Vacancy.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /**
     * Returns if a connection can be borrowed without harm.
     *
     * @throws CannotLookException if not, and why
     */
    static void require(DataSource source) throws CannotLookException {
        if (HIKARI) {
            Hikari.require(source);
        }
    }

    /** Apart, so that nobody needs HikariCP who has another pool. */
    private static final class Hikari {
        static void require(DataSource source) throws CannotLookException {
            Optional<HikariDataSource> found = pool(source);
            if (found.isPresent()) {
                require(found.get());
            }
        }

        private static Optional<HikariDataSource> pool(DataSource source) {
            try {
                if (source instanceof HikariDataSource hikari) {
                    return Optional.of(hikari);
                }
                return source.isWrapperFor(HikariDataSource.class)
                        ? Optional.of(source.unwrap(HikariDataSource.class))
                        : Optional.empty();
            } catch (SQLException | AbstractMethodError e) {
                return Optional.empty();
            }
        }

        private static void require(HikariDataSource pool) throws CannotLookException {
            if (pool.isClosed()) {
                throw new CannotLookException("the pool " + name(pool) + " is closed");
            }
            HikariPoolMXBean now = pool.getHikariPoolMXBean();
            if (now == null) {
                return; // It starts with the first borrow.
            }
            int most = pool.getMaximumPoolSize();
            int active = now.getActiveConnections();
            int waiting = now.getThreadsAwaitingConnection();
            int left = most - active;
            if (waiting > 0 || left < Math.min(2, most)) {
                throw new CannotLookException("the pool " + name(pool) + " has nothing to spare: " + active + " of "
                        + Words.count(most, "connection") + " in use, " + waiting
                        + " waiting; nothing was borrowed: see db.pool.usage");
            }
        }

        private static String name(HikariDataSource pool) {
            return pool.getPoolName() == null ? "that has not been started" : pool.getPoolName();
        }
    }
}
