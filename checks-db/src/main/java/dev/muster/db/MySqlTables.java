package dev.muster.db;

import dev.muster.Fact;
import dev.muster.db.MaintenanceFacts.Fleeting;
import dev.muster.db.MaintenanceFacts.Sequence;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The tables of the database that a session on MariaDB or MySQL is in; of other databases nothing is asked, since the server
 * would open every table of theirs. MySQL's numbers may be a day old: {@code information_schema_stats_expiry}.
 */
final class MySqlTables {
    private static final String NO_DATABASE = "the session is in no database: name one in the JDBC URL";

    /** Liquibase's table of what it did has no primary key, and needs none. */
    private static final String TABLES = " FROM information_schema.TABLES t WHERE t.TABLE_SCHEMA = DATABASE()"
            + " AND t.TABLE_TYPE IN ('BASE TABLE', 'SYSTEM VERSIONED')";

    private static final String FLEETING = "SELECT t.TABLE_NAME, t.ENGINE" + TABLES
            + " AND t.ENGINE IN ('MyISAM', 'MRG_MyISAM', 'MEMORY', 'Aria', 'CSV') ORDER BY t.TABLE_NAME LIMIT 100";

    private static final String KEYLESS = "SELECT t.TABLE_NAME" + TABLES
            + " AND LOWER(t.TABLE_NAME) <> 'databasechangelog' AND t.TABLE_NAME NOT IN (SELECT TABLE_NAME"
            + " FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE() AND INDEX_NAME = 'PRIMARY')"
            + " ORDER BY t.TABLE_NAME LIMIT 100";

    /** A column without a sign counts twice as far; one of a floating type as far as it tells whole numbers apart. */
    private static final String ROOM = "(CASE c.DATA_TYPE WHEN 'tinyint' THEN 127 WHEN 'smallint' THEN 32767"
            + " WHEN 'mediumint' THEN 8388607 WHEN 'int' THEN 2147483647 WHEN 'float' THEN 16777216"
            + " WHEN 'double' THEN 9007199254740992 ELSE 9223372036854775807.0 END"
            + " * IF(c.COLUMN_TYPE LIKE '%unsigned%' AND c.DATA_TYPE LIKE '%int', 2, 1))";

    /** Both halves are written out first, so that the server can look them up in each other and need not try all pairs. */
    private static final String COUNTING = "SELECT c.TABLE_NAME, c.COLUMN_NAME, t.AUTO_INCREMENT, " + ROOM
            + " FROM (SELECT DISTINCT TABLE_NAME, COLUMN_NAME, DATA_TYPE, COLUMN_TYPE FROM information_schema.COLUMNS"
            + " WHERE TABLE_SCHEMA = DATABASE() AND EXTRA LIKE '%auto_increment%') c"
            + " LEFT JOIN (SELECT DISTINCT TABLE_NAME, AUTO_INCREMENT FROM information_schema.TABLES"
            + " WHERE TABLE_SCHEMA = DATABASE()) t ON t.TABLE_NAME = c.TABLE_NAME"
            + " ORDER BY t.AUTO_INCREMENT / " + ROOM + " DESC, c.TABLE_NAME LIMIT 100";

    private MySqlTables() {}

    static MaintenanceFacts maintenance(Ask ask, ServerSettings settings) throws SQLException {
        Product product = ask.product();
        Fact<String> database = database(ask);
        return new MaintenanceFacts(
                ask.now(),
                ask.declared(),
                product,
                settings,
                MySqlReplicas.standby(ask),
                Fact.of(Optional.empty()),
                Fact.absent(product + " counts neither dead nor changed rows"),
                Fact.absent(product + " has no age of transactions"),
                Fact.absent(product + " does not show an index that is being built"),
                Fact.absent(product + " has no index that is not valid"),
                Fact.absent("InnoDB makes the index of a foreign key itself"),
                within(database, MySqlTwins.all(ask)),
                within(database, ask.rows(KEYLESS, "", row -> name(database, row))),
                clustered(settings),
                within(database, ask.rows(FLEETING, "", row -> new Fleeting(name(database, row), row.getString(2)))),
                within(database, ask.rows(COUNTING, "", row -> counting(name(database, row), row))));
    }

    static Fact<String> database(Ask ask) throws SQLException {
        Fact<String> database = ask.row("SELECT DATABASE()", "", row -> MySqlSession.text(row, 1));
        return database.value().filter(String::isEmpty).isPresent() ? Fact.absent(NO_DATABASE) : database;
    }

    /** Without a database all lists would be empty, and look fine. */
    private static <T> Fact<T> within(Fact<String> database, Fact<T> answer) {
        return database.value().isPresent()
                ? answer
                : database.map(name -> answer.value().orElseThrow());
    }

    private static String name(Fact<String> database, ResultSet row) throws SQLException {
        return database.value().orElse("") + "." + row.getString(1);
    }

    private static Sequence counting(String table, ResultSet row) throws SQLException {
        BigDecimal next = row.getBigDecimal(3);
        Fact<Long> used = next == null
                ? Fact.absent("the server does not say how far it has counted")
                : Fact.of(whole(next.subtract(BigDecimal.ONE)));
        return new Sequence(table + "." + row.getString(2), used, whole(row.getBigDecimal(4)));
    }

    /** An unsigned number may be larger than ours go: half of it is more than anybody counts. */
    private static long whole(BigDecimal number) {
        return number.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue();
    }

    private static Fact<Boolean> clustered(ServerSettings settings) {
        if (settings.values().isEmpty()) {
            return Fact.absent("the settings could not be read");
        }
        String provider = settings.get("wsrep_provider").value().orElse("none");
        boolean galera =
                settings.on("wsrep_on").value().orElse(false) && !provider.isEmpty() && !provider.equals("none");
        boolean group = settings.get("group_replication_group_name")
                .value()
                .filter(name -> !name.isEmpty())
                .isPresent();
        return Fact.of(galera || group);
    }
}
