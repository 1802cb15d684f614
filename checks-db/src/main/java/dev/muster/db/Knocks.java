package dev.muster.db;

import dev.muster.CheckContext;
import java.util.Properties;
import javax.sql.DataSource;

/** Knocks by the driver's own means, at where the source of connections says that it connects. */
final class Knocks implements Knock {
    @Override
    public Probed at(DataSource service, Product product, CheckContext context) {
        DriverSource source = DriverSources.of(service);
        if (!source.unknown().isEmpty() || source.url().isEmpty()) {
            return Probed.not(
                    "nobody could knock: " + (source.unknown().isEmpty() ? "there is no URL" : source.unknown()));
        }
        Properties properties = new Properties();
        source.properties().forEach(properties::setProperty);
        return switch (product.engine()) {
            case POSTGRESQL -> new PostgresKnock(source.url().get(), properties, context::remaining).both();
            case MARIADB, MYSQL -> MySqlKnock.at(source.url().get(), properties);
            case OTHER -> Probed.not(Products.notLookedInto(product));
        };
    }
}
