package dev.muster.db;

import java.time.Duration;

/** Drivers whose URLs and options are understood. */
enum DriverKind {
    POSTGRESQL("pgjdbc", "sslmode=verify-full&sslrootcert=/path/to/ca.pem", "verify-full"),
    MARIADB("MariaDB Connector/J", "sslMode=verify-full&serverSslCert=/path/to/ca.pem", "verify-full"),
    MYSQL("MySQL Connector/J", "sslMode=VERIFY_IDENTITY&trustCertificateKeyStoreUrl=file:/path/to/ca.p12", "identity"),
    /** Any other. */
    OTHER("another driver", "", "");

    private final String label;
    private final String verified;
    private final String strictest;

    DriverKind(String label, String verified, String strictest) {
        this.label = label;
        this.verified = verified;
        this.strictest = strictest;
    }

    /** {@return the options by which it makes sure whom it talks to} */
    String verified() {
        return verified;
    }

    /** {@return what the strictest mode is called} */
    String strictest() {
        return strictest;
    }

    /** {@return how long an option's number is: pgjdbc counts seconds, the others milliseconds} */
    Duration time(long number) {
        return this == POSTGRESQL ? Duration.ofSeconds(number) : Duration.ofMillis(number);
    }

    /** {@return an option to paste, in this driver's unit} */
    String option(String name, Duration time) {
        return name + "=" + (this == POSTGRESQL ? time.toSeconds() : time.toMillis());
    }

    @Override
    public String toString() {
        return label;
    }
}
