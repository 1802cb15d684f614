package dev.muster.runtime;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Which Java runs.
 *
 * @param feature such as 17
 * @param version such as {@code 17.0.15+6}
 * @param early what it is before its release, such as {@code ea}
 * @param vendor who built it
 * @param vm name of the virtual machine
 * @param date when this update was released, such as {@code 2025-04-15}; empty if it does not say
 */
record Release(int feature, String version, Optional<String> early, String vendor, String vm, Optional<String> date) {
    static Release own() {
        Runtime.Version version = Runtime.version();
        return new Release(
                version.feature(),
                version.toString(),
                version.pre(),
                System.getProperty("java.vendor", ""),
                System.getProperty("java.vm.name", ""),
                Optional.ofNullable(System.getProperty("java.version.date")));
    }

    /** {@return when this update was released, if that is a date} */
    Optional<LocalDate> released() {
        try {
            return date.map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
