package dev.muster.db;

/** Where to read about how a server is set up. */
final class PosturePages {
    static final String HBA = postgres("auth-pg-hba-conf.html");
    static final String PRIVILEGES = postgres("ddl-priv.html");
    static final String ROLES = postgres("role-attributes.html");
    static final String WAL = postgres("runtime-config-wal.html");
    static final String LOGGING = postgres("runtime-config-logging.html");
    static final String CLIENT = postgres("runtime-config-client.html");
    static final String MYSQL_VARIABLES = mySql("server-system-variables.html");
    static final String MYSQL_INNODB = mySql("innodb-parameters.html");
    static final String MYSQL_PRIVILEGES = mySql("privileges-provided.html");
    static final String MYSQL_SECURE = mySql("mysql-secure-installation.html");
    static final String MARIADB_VARIABLES = "https://mariadb.com/kb/en/server-system-variables/";

    private PosturePages() {}

    static String postgres(String page) {
        return "https://www.postgresql.org/docs/current/" + page;
    }

    static String mySql(String page) {
        return "https://dev.mysql.com/doc/refman/8.4/en/" + page;
    }
}
