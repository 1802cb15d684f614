package dev.muster.db;

import java.util.Map;
import java.util.Optional;

/**
 * Where it says how a driver connects. Not a fact: secrets are in it, so it prints none of it, and is not kept.
 *
 * @param url if there is one
 * @param properties handed to the driver beside it, user and password among them
 * @param className of the driver or of its data source; empty when not known
 * @param bean whether the properties are those of a data source, whose names have another case
 * @param unknown why not everything is known of what the driver is told; empty when it is
 */
record DriverSource(
        Optional<String> url, Map<String, String> properties, String className, boolean bean, String unknown) {
    DriverSource {
        properties = Map.copyOf(properties);
    }

    @Override
    public String toString() {
        return "a source of connections";
    }
}
