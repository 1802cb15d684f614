package dev.muster.db;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import javax.sql.DataSource;

/** Finds out what a source of connections tells its driver. */
final class DriverSources {
    private DriverSources() {}

    static DriverSource of(DataSource source) {
        if (HikariFinder.isThere()) {
            Optional<HikariDataSource> pool = HikariFinder.in(source);
            if (pool.isPresent()) {
                return HikariReader.source(pool.get());
            }
        }
        return BeanSource.of(source);
    }
}
