package dev.muster.db;

import java.util.Locale;

/** Who asks. The passwords are made anew in each run of the tests. */
enum PostgresRole {
    /** What a service logs in as: owns nothing, may read and write the tables. */
    APP,
    /** A member of {@code pg_monitor}. */
    MONITOR,
    /** The administrator. */
    SUPERUSER,
    /** What a standby logs in as. */
    REPLICATOR;

    private final String password = Passwords.random();

    String user() {
        return this == SUPERUSER ? "postgres" : name().toLowerCase(Locale.ROOT);
    }

    String password() {
        return password;
    }
}
