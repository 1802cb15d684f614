package dev.muster.examples.preflight;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** Makes the pool that a database is looked at through: small, and not connected before it is asked. */
final class DriverSource {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private DriverSource() {}

    static HikariDataSource pool(String url, Optional<String> user, Optional<String> password, int size) {
        requireDriver(url);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        user.ifPresent(config::setUsername);
        password.ifPresent(config::setPassword);
        config.setPoolName("preflight");
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private static void requireDriver(String url) {
        if (!url.startsWith("jdbc:")) {
            throw new UsageException(
                    "--jdbc is no JDBC URL: write one such as jdbc:postgresql://db.internal:5432/orders");
        }
        try {
            DriverManager.getDriver(url);
        } catch (SQLException e) {
            String kind = url.substring(0, Math.max(url.indexOf(':', "jdbc:".length()), "jdbc:".length()));
            throw new UsageException("there is no driver for " + kind + ": put its jar on the class path, java -cp"
                    + " muster-preflight.jar:driver.jar " + Preflight.class.getName());
        }
    }
}
