package dev.muster.db;

import java.util.Collections;
import java.util.Map;

/** The questions by which histories are found and read, as each kind of server takes them. */
final class MigrationSql {
    private static final String POSTGRES_TABLES = """
            SELECT n.nspname, c.relname FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p', 'v', 'f') AND lower(c.relname::text) IN (%s)
            ORDER BY 1, 2""";

    private static final String TABLES = """
            SELECT table_schema, table_name FROM information_schema.tables
            WHERE lower(table_name) IN (%s) ORDER BY 1, 2""";

    private static final String POSTGRES_COLUMNS = """
            SELECT a.attname FROM pg_catalog.pg_attribute a
            JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ? AND c.relname = ? AND a.attnum > 0 AND NOT a.attisdropped""";

    private static final String COLUMNS =
            "SELECT column_name FROM information_schema.columns WHERE table_schema = ? AND table_name = ?";

    private final Engine engine;

    MigrationSql(Engine engine) {
        this.engine = engine;
    }

    /** {@return which tables there are of so many names, in lower case: of PostgreSQL also those that may not be read} */
    String tables(int names) {
        String marks = String.join(", ", Collections.nCopies(names, "?"));
        return (engine == Engine.POSTGRESQL ? POSTGRES_TABLES : TABLES).replace("%s", marks);
    }

    /** {@return the columns of a table of a schema} */
    String columns() {
        return engine == Engine.POSTGRESQL ? POSTGRES_COLUMNS : COLUMNS;
    }

    /** {@return the schemas in which a session looks for a table without one} */
    String home() {
        return switch (engine) {
            case POSTGRESQL -> "SELECT s FROM unnest(pg_catalog.current_schemas(false)) AS s";
            case MARIADB, MYSQL -> "SELECT DATABASE()";
            case OTHER -> "SELECT CURRENT_SCHEMA";
        };
    }

    /** {@return a table by its full name} */
    String table(String schema, String table) {
        return quoted(schema) + "." + quoted(table);
    }

    /** {@return a column as a text of at most so many characters; nothing if the table has no such column} */
    String text(Map<String, String> columns, String column, int length) {
        String type = (engine.isMySql() ? "CHAR(" : "VARCHAR(") + length + ")";
        return "CAST(" + raw(columns, column) + " AS " + type + ")";
    }

    /** {@return a column as it is; nothing if the table has no such column} */
    String raw(Map<String, String> columns, String column) {
        String name = columns.get(column);
        return name == null ? "NULL" : quoted(name);
    }

    private String quoted(String name) {
        return engine.isMySql() ? "`" + name.replace("`", "``") + "`" : "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
