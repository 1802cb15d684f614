package dev.muster.db;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Finds the pool of HikariCP in a source of connections, also behind what a framework wraps around it. Not to be touched
 * where HikariCP is {@linkplain #isThere() not there}: nobody needs it who has another pool.
 */
final class HikariFinder {
    private HikariFinder() {}

    /** {@return whether this service has HikariCP} */
    static boolean isThere() {
        return Presence.IS;
    }

    /** {@return the pool, if this is one} */
    static Optional<HikariDataSource> in(DataSource source) {
        try {
            if (source instanceof HikariDataSource pool) {
                return Optional.of(pool);
            }
            return source.isWrapperFor(HikariDataSource.class)
                    ? Optional.of(source.unwrap(HikariDataSource.class))
                    : Optional.empty();
        } catch (SQLException | RuntimeException | AbstractMethodError e) {
            return Optional.empty();
        }
    }

    private static final class Presence {
        static final boolean IS = look();

        private static boolean look() {
            try {
                Class.forName("com.zaxxer.hikari.HikariDataSource", false, HikariFinder.class.getClassLoader());
                return true;
            } catch (ClassNotFoundException | LinkageError e) {
                return false;
            }
        }
    }
}
