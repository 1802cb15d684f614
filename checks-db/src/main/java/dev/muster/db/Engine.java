package dev.muster.db;

/** Kinds of database servers. */
enum Engine {
    POSTGRESQL("PostgreSQL"),
    MARIADB("MariaDB"),
    MYSQL("MySQL"),
    /** Any other: then only what JDBC itself tells is judged. */
    OTHER("another database");

    private final String label;

    Engine(String label) {
        this.label = label;
    }

    boolean isMySql() {
        return this == MARIADB || this == MYSQL;
    }

    @Override
    public String toString() {
        return label;
    }
}
