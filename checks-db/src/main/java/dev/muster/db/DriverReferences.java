package dev.muster.db;

/** Where to read more about drivers. */
final class DriverReferences {
    static final String PGJDBC_SSL = "https://jdbc.postgresql.org/documentation/ssl/";
    static final String PGJDBC_USE = "https://jdbc.postgresql.org/documentation/use/";
    static final String MARIADB = "https://mariadb.com/docs/connectors/mariadb-connector-j/about-mariadb-connector-j";
    static final String MYSQL_SECURITY =
            "https://dev.mysql.com/doc/connector-j/en/connector-j-connp-props-security.html";
    static final String MYSQL_NETWORK =
            "https://dev.mysql.com/doc/connector-j/en/connector-j-connp-props-networking.html";
    static final String MYSQL_PERFORMANCE =
            "https://dev.mysql.com/doc/connector-j/en/connector-j-connp-props-performance-extensions.html";

    private DriverReferences() {}
}
