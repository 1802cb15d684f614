package dev.muster.db;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import dev.muster.CannotLookException;
import dev.muster.Words;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Looks at a pool's own beans before anything is borrowed from it: whoever looks for trouble must not take the last
 * connection.
 */
final class Vacancy {
    /** The one that is borrowed, and one for the service. */
    private static final int NEEDED = 2;

    private Vacancy() {}

    /**
     * Returns if a connection can be borrowed without harm.
     *
     * @throws CannotLookException if not, and why
     */
    static void require(DataSource source) throws CannotLookException {
        if (HikariFinder.isThere()) {
            Optional<HikariDataSource> pool = HikariFinder.in(source);
            if (pool.isPresent()) {
                require(pool.get());
            }
        }
    }

    private static void require(HikariDataSource pool) throws CannotLookException {
        String name = HikariReader.name(pool);
        if (pool.isClosed()) {
            throw new CannotLookException("the pool " + name + " is closed");
        }
        HikariPoolMXBean now = pool.getHikariPoolMXBean();
        if (now == null) {
            return; // It starts with the first borrow.
        }
        int most = pool.getMaximumPoolSize();
        int active = now.getActiveConnections();
        int waiting = now.getThreadsAwaitingConnection();
        // Who waits gets a connection that is being opened, if there is room for one: so does every look at the start.
        if (most - active - waiting < Math.min(NEEDED, most)) {
            throw new CannotLookException("the pool " + name + " has nothing to spare: " + active + " of "
                    + Words.count(most, "connection") + " in use, " + waiting
                    + " waiting; nothing was borrowed: see db.pool.usage");
        }
    }
}
