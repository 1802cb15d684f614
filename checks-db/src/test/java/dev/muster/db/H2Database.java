package dev.muster.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** An H2 database in memory, with histories made as Flyway and Liquibase make them. Gone when it is closed. */
final class H2Database implements AutoCloseable {
    private final String url = "jdbc:h2:mem:" + UUID.randomUUID();
    private final String password = UUID.randomUUID().toString();
    private final Connection owner;

    H2Database() throws SQLException {
        owner = DriverManager.getConnection(url, "SA", password);
    }

    H2Database run(String... statements) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return this;
    }

    /** Flyway 13: identifiers quoted in lower case, and a first row that says when the table was made. */
    H2Database flyway(String schema, String table) throws SQLException {
        String name = "\"" + schema + "\".\"" + table + "\"";
        return run(
                "CREATE SCHEMA IF NOT EXISTS \"" + schema + "\"",
                "CREATE TABLE " + name + " (\"installed_rank\" INT NOT NULL, \"version\" VARCHAR(50), \"description\""
                        + " VARCHAR(200) NOT NULL, \"type\" VARCHAR(20) NOT NULL, \"script\" VARCHAR(1000) NOT NULL,"
                        + " \"checksum\" INT, \"installed_by\" VARCHAR(100) NOT NULL, \"installed_on\" TIMESTAMP DEFAULT"
                        + " CURRENT_TIMESTAMP NOT NULL, \"execution_time\" INT NOT NULL, \"success\" BOOLEAN NOT NULL)",
                "ALTER TABLE " + name + " ADD CONSTRAINT \"" + schema + "_" + table + "_pk\" PRIMARY KEY"
                        + " (\"installed_rank\")",
                "INSERT INTO " + name + " VALUES (-1, NULL, '<< Flyway Schema History table created >>', 'TABLE', '',"
                        + " NULL, 'SA', CURRENT_TIMESTAMP, 0, TRUE)");
    }

    H2Database flyway() throws SQLException {
        return flyway("PUBLIC", "flyway_schema_history");
    }

    /** A row of the usual table, with values as SQL has them. */
    H2Database row(int rank, String version, String description, String type, String script, boolean success)
            throws SQLException {
        return run("INSERT INTO \"flyway_schema_history\" VALUES (" + rank + ", " + version + ", " + description + ", '"
                + type + "', " + script + ", 42, 'SA', TIMESTAMP '2026-11-20 10:00:00', 5, " + success + ")");
    }

    H2Database version(int rank, String version) throws SQLException {
        return row(rank, "'" + version + "'", "'step'", "SQL", "'V" + version + "__step.sql'", true);
    }

    /** Liquibase 5. */
    H2Database liquibase() throws SQLException {
        return run(
                "CREATE TABLE DATABASECHANGELOG (ID VARCHAR(255) NOT NULL, AUTHOR VARCHAR(255) NOT NULL, FILENAME"
                        + " VARCHAR(255) NOT NULL, DATEEXECUTED TIMESTAMP NOT NULL, ORDEREXECUTED INT NOT NULL, EXECTYPE"
                        + " VARCHAR(10) NOT NULL, MD5SUM VARCHAR(35), DESCRIPTION VARCHAR(255), COMMENTS VARCHAR(255), TAG"
                        + " VARCHAR(255), LIQUIBASE VARCHAR(20), CONTEXTS VARCHAR(255), LABELS VARCHAR(255), DEPLOYMENT_ID"
                        + " VARCHAR(10))",
                "CREATE TABLE DATABASECHANGELOGLOCK (ID INT NOT NULL, LOCKED BOOLEAN NOT NULL, LOCKGRANTED TIMESTAMP,"
                        + " LOCKEDBY VARCHAR(255), CONSTRAINT PK_DATABASECHANGELOGLOCK PRIMARY KEY (ID))",
                "INSERT INTO DATABASECHANGELOGLOCK VALUES (1, FALSE, NULL, NULL)");
    }

    H2Database changeSet(int order, String id, String execution) throws SQLException {
        return run("INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, EXECTYPE, MD5SUM)"
                + " VALUES ('" + id + "', 'ann', 'db/log.xml', CURRENT_TIMESTAMP, " + order + ", '" + execution + "',"
                + " '9:abc')");
    }

    /** {@return what a look by the owner of the tables shows} */
    MigrationFacts look(MigrationPlan plan) throws SQLException {
        return look(plan, "SA", password);
    }

    /** {@return what a look by this account shows} */
    MigrationFacts look(MigrationPlan plan, String user, String secret) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, secret)) {
            connection.setAutoCommit(false);
            return MigrationProbe.look(new Ask(connection, Upkeep.H2, Declared.NOTHING, Upkeep.NOW), plan);
        }
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}
