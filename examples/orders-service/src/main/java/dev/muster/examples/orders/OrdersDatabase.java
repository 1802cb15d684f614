package dev.muster.examples.orders;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.muster.Check;
import dev.muster.config.Setting;
import dev.muster.config.Settings;
import dev.muster.db.DbChecks;
import java.util.List;
import java.util.Optional;

/** The pool of connections to the database, and what has to be so of both. */
record OrdersDatabase(HikariDataSource pool, int instances, int cores) {
    /** {@return the pool, if the settings name a database} */
    static Optional<OrdersDatabase> of(Settings settings) {
        return settings.find("JDBC_URL").map(url -> new OrdersDatabase(
                pool(settings, url), number(settings, "INSTANCES", 1), number(settings, "DATABASE_CORES", 2)));
    }

    private static HikariDataSource pool(Settings settings, Setting url) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("orders-pool");
        config.setJdbcUrl(url.secret().reveal());
        settings.find("JDBC_USER").ifPresent(user -> config.setUsername(user.text()));
        settings.find("JDBC_PASSWORD")
                .ifPresent(password -> config.setPassword(password.secret().reveal()));
        int size = number(settings, "DB_POOL_SIZE", 10);
        config.setMaximumPoolSize(size + number(settings, "DB_MAX_OVERFLOW", 0));
        config.setMinimumIdle(size);
        config.setConnectionTimeout(number(settings, "DB_CONNECTION_TIMEOUT", 30_000));
        config.setLeakDetectionThreshold(number(settings, "DB_LEAK_DETECTION", 0));
        config.setInitializationFailTimeout(-1); // Muster says what is wrong, with everything else that is
        return new HikariDataSource(config);
    }

    private static int number(Settings settings, String name, int otherwise) {
        return settings.find(name)
                .map(setting -> Integer.parseInt(setting.text()))
                .orElse(otherwise);
    }

    List<Check> checks() {
        return List.of(
                DbChecks.reachable(pool).writes(),
                DbChecks.pool(pool, DbChecks.instances(instances)).databaseCores(cores),
                DbChecks.usage(pool),
                DbChecks.posture(pool).probing(),
                DbChecks.maintenance(pool),
                DbChecks.activity(pool));
    }
}
