package dev.muster.db;

import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Asks the data sources that come with drivers, and no other, where they connect to: by their getters, nothing is connected to. */
final class BeanSource {
    private static final List<String> PACKAGES = List.of("org.postgresql.ds.", "org.mariadb.jdbc.", "org.h2.jdbcx.");

    private BeanSource() {}

    static DriverSource of(DataSource dataSource) {
        String name = dataSource.getClass().getName();
        if (PACKAGES.stream().noneMatch(name::startsWith)) {
            return unknown(name);
        }
        Optional<String> url = get(dataSource, "getUrl").or(() -> get(dataSource, "getURL"));
        if (url.isEmpty()) {
            return unknown(name);
        }
        Map<String, String> properties = new LinkedHashMap<>();
        get(dataSource, "getUser").ifPresent(user -> properties.put("user", user));
        get(dataSource, "getPassword").ifPresent(password -> properties.put("password", password));
        return new DriverSource(url.map(BeanSource::without), properties, name, true, "");
    }

    /**
     * MariaDB's puts user and password into the URL that it shows, the password as {@code ***}, whoever gave them: neither is
     * then known to stand in a URL.
     */
    private static String without(String url) {
        return url.contains("password=***") ? url.replaceAll("(?<=[?&])(user|password)=[^&]*&?", "") : url;
    }

    private static DriverSource unknown(String name) {
        return new DriverSource(
                Optional.empty(),
                Map.of(),
                name,
                true,
                "a data source of class " + name + " does not say what its driver is told;"
                        + " hand over the HikariDataSource, or look at the options of its driver yourself");
    }

    private static Optional<String> get(DataSource dataSource, String getter) {
        try {
            Object value = dataSource.getClass().getMethod(getter).invoke(dataSource);
            return value instanceof String text && !text.isEmpty() ? Optional.of(text) : Optional.empty();
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return Optional.empty();
        }
    }
}
