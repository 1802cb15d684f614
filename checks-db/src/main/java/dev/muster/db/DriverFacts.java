package dev.muster.db;

import dev.muster.Fact;
import java.util.Optional;

/**
 * A driver, and how it is told to connect. No password is kept, only what rules ask about it.
 *
 * @param declared what the owner said
 * @param kind which driver
 * @param version of it
 * @param client how it is told to connect; absent when that is not known, or the driver would not take it
 * @param credentials as whom it logs in; absent when that is not known
 * @param embedded the database in this process, if it is one
 */
record DriverFacts(
        Declared declared,
        DriverKind kind,
        Fact<DriverVersion> version,
        Fact<ClientSettings> client,
        Fact<Credentials> credentials,
        Fact<Optional<Embedded>> embedded) {
    /** {@return the name and version of the driver, as far as they are known} */
    String driver() {
        return kind + version.value().map(it -> " " + it).orElse("");
    }
}
