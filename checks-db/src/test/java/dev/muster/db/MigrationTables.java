package dev.muster.db;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The tables of Flyway and Liquibase as they make them on a server, in statements to run. */
final class MigrationTables {
    private final String moment;
    private final String flag;
    private final String yes;
    private final String no;
    private final List<String> statements = new ArrayList<>();

    private MigrationTables(String moment, String flag, String yes, String no) {
        this.moment = moment;
        this.flag = flag;
        this.yes = yes;
        this.no = no;
    }

    static MigrationTables postgres() {
        return new MigrationTables("TIMESTAMP", "BOOLEAN", "TRUE", "FALSE");
    }

    /** Flyway has a number of one digit for yes and no, Liquibase a single bit. */
    static MigrationTables mariaDb() {
        return new MigrationTables("DATETIME", "BIT(1)", "b'1'", "b'0'");
    }

    /** {@return what is to be run, once} */
    String[] statements() {
        String[] all = statements.toArray(String[]::new);
        statements.clear();
        return all;
    }

    private MigrationTables then(String statement) {
        statements.add(statement);
        return this;
    }

    MigrationTables flyway() {
        return then("CREATE TABLE flyway_schema_history (installed_rank INT NOT NULL PRIMARY KEY, version VARCHAR(50),"
                + " description VARCHAR(200) NOT NULL, type VARCHAR(20) NOT NULL, script VARCHAR(1000) NOT NULL,"
                + " checksum INT, installed_by VARCHAR(100) NOT NULL, installed_on " + moment + " NOT NULL,"
                + " execution_time INT NOT NULL, success BOOLEAN NOT NULL)");
    }

    /** A script that was run at this moment: of a version, or a repeatable one. */
    MigrationTables script(int rank, String version, boolean success, Instant at) {
        String name = version.isEmpty() ? "R__views.sql" : "V" + version + "__step.sql";
        return then("INSERT INTO flyway_schema_history VALUES (" + rank + ", "
                + (version.isEmpty() ? "NULL" : "'" + version + "'") + ", "
                + (version.isEmpty() ? "'views'" : "'step'") + ", 'SQL', '" + name + "', 42, 'owner', '"
                + Timestamp.from(at) + "', 5, " + (success ? "TRUE" : "FALSE") + ")");
    }

    MigrationTables liquibase() {
        then("CREATE TABLE DATABASECHANGELOG (ID VARCHAR(255) NOT NULL, AUTHOR VARCHAR(255) NOT NULL, FILENAME"
                + " VARCHAR(255) NOT NULL, DATEEXECUTED " + moment + " NOT NULL, ORDEREXECUTED INT NOT NULL, EXECTYPE"
                + " VARCHAR(10) NOT NULL, MD5SUM VARCHAR(35), DESCRIPTION VARCHAR(255), COMMENTS VARCHAR(255), TAG"
                + " VARCHAR(255), LIQUIBASE VARCHAR(20), CONTEXTS VARCHAR(255), LABELS VARCHAR(255), DEPLOYMENT_ID"
                + " VARCHAR(10))");
        then("CREATE TABLE DATABASECHANGELOGLOCK (ID INT NOT NULL PRIMARY KEY, LOCKED " + flag + " NOT NULL,"
                + " LOCKGRANTED " + moment + ", LOCKEDBY VARCHAR(255))");
        return then("INSERT INTO DATABASECHANGELOGLOCK VALUES (1, " + no + ", NULL, NULL)");
    }

    MigrationTables changeSet(int order, String id, String execution, Instant at) {
        return then(
                "INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, EXECTYPE, MD5SUM)"
                        + " VALUES ('" + id + "', 'ann', 'db/log.xml', '" + Timestamp.from(at) + "', " + order + ", '"
                        + execution + "', '9:abc')");
    }

    MigrationTables lock(Instant since) {
        return then("UPDATE DATABASECHANGELOGLOCK SET LOCKED = " + yes + ", LOCKGRANTED = '" + Timestamp.from(since)
                + "', LOCKEDBY = 'pod-7 (10.1.2.3)'");
    }

    MigrationTables unlock() {
        return then("UPDATE DATABASECHANGELOGLOCK SET LOCKED = " + no + ", LOCKGRANTED = NULL, LOCKEDBY = NULL");
    }
}
