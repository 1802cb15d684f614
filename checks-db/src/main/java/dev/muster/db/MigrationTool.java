package dev.muster.db;

import java.util.List;

/** What changes schemas and keeps a history of it. */
enum MigrationTool {
    FLYWAY("Flyway"),
    LIQUIBASE("Liquibase");

    /** Names of tables where nobody chose others; {@code schema_version} is Flyway's of old. */
    static final List<String> TABLES =
            List.of("flyway_schema_history", "schema_version", "databasechangelog", "databasechangeloglock");

    /** A table of this name need not be Flyway's. */
    static final String COMMON = "schema_version";

    private final String label;

    MigrationTool(String label) {
        this.label = label;
    }

    /** {@return the columns without which its history says nothing, in lower case} */
    List<String> columns() {
        return this == FLYWAY
                ? List.of("installed_rank", "version", "success")
                : List.of("id", "exectype", "orderexecuted");
    }

    @Override
    public String toString() {
        return label;
    }
}
