package dev.muster.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Pools for tests. */
final class Pools {
    private Pools() {}

    /** {@return a pool of at most so many connections of this source} */
    static HikariDataSource of(DataSource source, int most) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(0);
        config.setPoolName("orders-pool");
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(-1); // else it connects once more, to see whether it can
        return new HikariDataSource(config);
    }

    /** {@return so many connections, taken out of the pool} */
    static List<Connection> take(DataSource pool, int number) throws SQLException {
        List<Connection> taken = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            taken.add(pool.getConnection());
        }
        return taken;
    }

    static void giveBack(List<Connection> taken) throws SQLException {
        for (Connection connection : taken) {
            connection.close();
        }
    }
}
