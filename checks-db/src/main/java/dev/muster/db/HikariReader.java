package dev.muster.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import dev.muster.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads pools of HikariCP by what all of 5.1, 6 and 7 have: getters and the pool's own bean. Borrows no connection. */
final class HikariReader {
    private static final int DEFAULT_MOST = 10;

    private HikariReader() {}

    static PoolSettings settings(HikariConfig config) {
        int most = most(config);
        int idle = config.getMinimumIdle();
        return new PoolSettings(
                name(config),
                most,
                idle < 0 || idle > most ? most : idle,
                Duration.ofMillis(config.getConnectionTimeout()),
                Duration.ofMillis(config.getValidationTimeout()),
                Duration.ofMillis(config.getIdleTimeout()),
                Duration.ofMillis(config.getMaxLifetime()),
                Duration.ofMillis(config.getKeepaliveTime()),
                Duration.ofMillis(config.getLeakDetectionThreshold()),
                config.getConnectionTestQuery() != null,
                config.getInitializationFailTimeout() >= 0,
                config instanceof HikariDataSource pool && pool.getHikariPoolMXBean() != null);
    }

    /** What is not set yet stands at -1 until the pool starts, in some versions. */
    private static int most(HikariConfig config) {
        return config.getMaximumPoolSize() > 0 ? config.getMaximumPoolSize() : DEFAULT_MOST;
    }

    static String name(HikariConfig config) {
        return Optional.ofNullable(config.getPoolName()).orElse("HikariPool");
    }

    /** {@return what the pool looks like at this moment; absent if it has not started, or is closed} */
    static Fact<PoolSample> sample(HikariDataSource pool, Instant now) {
        if (pool.isClosed()) {
            return Fact.absent("the pool " + name(pool) + " is closed");
        }
        HikariPoolMXBean bean = pool.getHikariPoolMXBean();
        return bean == null
                ? Fact.absent("the pool " + name(pool) + " has not started: nobody has asked it for a connection")
                : Fact.of(new PoolSample(
                        now,
                        bean.getActiveConnections(),
                        bean.getIdleConnections(),
                        bean.getTotalConnections(),
                        bean.getThreadsAwaitingConnection(),
                        most(pool)));
    }

    /** {@return where the pool says how its driver connects} */
    static DriverSource source(HikariConfig config) {
        if (config.getDataSource() != null) {
            DriverSource bean = BeanSource.of(config.getDataSource());
            return new DriverSource(
                    bean.url(), login(config, bean.properties()), bean.className(), true, bean.unknown());
        }
        Map<String, String> properties = properties(config);
        if (config.getDataSourceClassName() != null) {
            return ofClass(config.getDataSourceClassName(), login(config, properties));
        }
        if (config.getJdbcUrl() != null) {
            return new DriverSource(
                    Optional.of(config.getJdbcUrl()),
                    Dialect.over(login(config, Map.of()), properties),
                    Optional.ofNullable(config.getDriverClassName()).orElse(""),
                    false,
                    "");
        }
        return new DriverSource(
                Optional.empty(),
                Map.of(),
                "",
                false,
                config.getDataSourceJNDI() == null
                        ? "the pool has neither jdbcUrl nor dataSource nor dataSourceClassName"
                        : "the pool takes its data source from JNDI, which is not looked into");
    }

    private static DriverSource ofClass(String className, Map<String, String> properties) {
        Optional<String> url =
                Optional.ofNullable(properties.get("url")).or(() -> Optional.ofNullable(properties.get("URL")));
        boolean known = LoadedDrivers.kind(className) != DriverKind.OTHER || url.isPresent();
        return new DriverSource(
                url, properties, className, true, known ? "" : "the options of " + className + " are not known");
    }

    private static Map<String, String> properties(HikariConfig config) {
        Map<String, String> properties = new LinkedHashMap<>();
        config.getDataSourceProperties().forEach((name, value) -> properties.put(name.toString(), value.toString()));
        return properties;
    }

    private static Map<String, String> login(HikariConfig config, Map<String, String> properties) {
        Map<String, String> all = new LinkedHashMap<>(properties);
        Optional.ofNullable(config.getUsername()).ifPresent(user -> all.put("user", user));
        Optional.ofNullable(config.getPassword()).ifPresent(password -> all.put("password", password));
        return all;
    }
}
