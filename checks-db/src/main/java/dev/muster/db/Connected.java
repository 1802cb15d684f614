package dev.muster.db;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a connection says of itself.
 *
 * @param url it was made with; not to be shown, secrets may be in it
 * @param driver name of it
 * @param version of the driver
 * @param product name of the database
 * @param user it is logged in as
 */
record Connected(Optional<String> url, String driver, String version, String product, Optional<String> user) {
    static Connected of(DatabaseMetaData data) throws SQLException {
        return new Connected(
                Optional.ofNullable(data.getURL()),
                text(data.getDriverName()),
                text(data.getDriverVersion()),
                text(data.getDatabaseProductName()),
                Optional.ofNullable(data.getUserName()).map(Connected::bare));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** {@return the name of a user without the host: MariaDB and MySQL say {@code app@10.0.0.7}} */
    private static String bare(String user) {
        int at = user.lastIndexOf('@');
        return at <= 0 ? user : user.substring(0, at);
    }

    @Override
    public String toString() {
        return "a connection to " + product;
    }
}
