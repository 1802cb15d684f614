package dev.muster.examples.orders;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.muster.Check;
import dev.muster.Schedule;
import dev.muster.config.Setting;
import dev.muster.config.Settings;
import dev.muster.db.DbChecks;
import dev.muster.db.PostureCheck;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The pool of connections to the database, and what has to be so of both.
 *
 * @param monitor one connection of an account that sees what the service's own may not, if there is one
 */
record OrdersDatabase(HikariDataSource pool, Optional<HikariDataSource> monitor, int instances, int cores) {
    /** More than the usual 3 s: the first login of a JVM that has just started is slow. */
    private static final Schedule UNHURRIED = Schedule.every(Duration.ofSeconds(10))
            .timeout(Duration.ofSeconds(20))
            .whileFailing(Duration.ofSeconds(2));

    /** {@return the pool, if the settings name a database} */
    static Optional<OrdersDatabase> of(Settings settings) {
        return settings.find("JDBC_URL")
                .map(url -> new OrdersDatabase(
                        pool(settings, url),
                        settings.find("JDBC_MONITOR_USER").map(user -> monitor(settings, url)),
                        number(settings, "INSTANCES", 1),
                        number(settings, "DATABASE_CORES", 2)));
    }

    private static HikariDataSource pool(Settings settings, Setting url) {
        HikariConfig config = login(settings, url, "JDBC_");
        config.setPoolName("orders-pool");
        int size = number(settings, "DB_POOL_SIZE", 10);
        config.setMaximumPoolSize(size + number(settings, "DB_MAX_OVERFLOW", 0));
        config.setMinimumIdle(size);
        config.setConnectionTimeout(number(settings, "DB_CONNECTION_TIMEOUT", 30_000));
        config.setValidationTimeout(1_000);
        config.setLeakDetectionThreshold(number(settings, "DB_LEAK_DETECTION", 0));
        return new HikariDataSource(config);
    }

    private static HikariDataSource monitor(Settings settings, Setting url) {
        HikariConfig config = login(settings, url, "JDBC_MONITOR_");
        config.setPoolName("monitor-pool");
        config.setMaximumPoolSize(1);
        return new HikariDataSource(config);
    }

    private static HikariConfig login(Settings settings, Setting url, String prefix) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url.secret().reveal());
        settings.find(prefix + "USER").ifPresent(user -> config.setUsername(user.text()));
        settings.find(prefix + "PASSWORD")
                .ifPresent(password -> config.setPassword(password.secret().reveal()));
        config.setInitializationFailTimeout(-1); // Muster says what is wrong, with everything else that is
        return config;
    }

    private static int number(Settings settings, String name, int otherwise) {
        return settings.find(name)
                .map(setting -> Integer.parseInt(setting.text()))
                .orElse(otherwise);
    }

    List<Check> checks() {
        PostureCheck posture = DbChecks.posture(pool).probing();
        return List.of(
                DbChecks.reachable(pool).writes().within(Duration.ofSeconds(5)).scheduled(UNHURRIED),
                DbChecks.pool(pool, DbChecks.instances(instances))
                        .databaseCores(cores)
                        .otherPools(monitor.isPresent() ? instances : 0),
                DbChecks.usage(pool),
                monitor.map(posture::monitor).orElse(posture),
                DbChecks.maintenance(pool),
                DbChecks.activity(pool));
    }
}
