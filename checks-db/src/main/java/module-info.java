/** The connection pool and the database behind it. */
module dev.muster.db {
    requires transitive dev.muster.core;
    requires transitive java.sql;
    requires static transitive com.zaxxer.hikari;
    requires static org.jspecify;

    exports dev.muster.db;
}
