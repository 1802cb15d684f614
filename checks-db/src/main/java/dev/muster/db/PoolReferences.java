package dev.muster.db;

/** Where to read more about pools. */
final class PoolReferences {
    static final String HIKARI = "https://github.com/brettwooldridge/HikariCP#gear-configuration-knobs-baby";
    static final String SIZING = "https://github.com/brettwooldridge/HikariCP/wiki/About-Pool-Sizing";
    static final String RECOVERY = "https://github.com/brettwooldridge/HikariCP/wiki/Rapid-Recovery";
    static final String POSTGRESQL_CONNECTIONS =
            "https://www.postgresql.org/docs/current/runtime-config-connection.html";
    static final String POSTGRESQL_CLIENT = "https://www.postgresql.org/docs/current/runtime-config-client.html";
    static final String MYSQL_CONNECTIONS = "https://dev.mysql.com/doc/refman/8.4/en/too-many-connections.html";

    private PoolReferences() {}
}
