package dev.muster.db;

import dev.muster.CounterHistory;
import dev.muster.Fact;
import dev.muster.Words;
import dev.muster.db.ActivityFacts.Prepared;
import dev.muster.db.ActivityFacts.Statement;
import dev.muster.db.ActivityFacts.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What goes on in a MariaDB or MySQL. */
final class MySqlActivity {
    /** InnoDB tells the time of the machine, whatever the session's time zone. */
    private static final String TRANSACTIONS = "SELECT p.ID, p.USER, COALESCE(p.TIME, 0), p.COMMAND = 'Sleep',"
            + " TIMESTAMPDIFF(SECOND, t.trx_started, CONVERT_TZ(UTC_TIMESTAMP(), '+00:00', 'SYSTEM'))"
            + " FROM information_schema.INNODB_TRX t JOIN information_schema.PROCESSLIST p ON p.ID = t.trx_mysql_thread_id"
            + " WHERE p.ID <> CONNECTION_ID() AND p.USER <> 'system user' ORDER BY t.trx_started LIMIT 100";

    /** What an account sees of itself alone: a statement at work for that long is a transaction open for that long. */
    private static final String OWN = "SELECT ID, USER, TIME, FALSE, TIME FROM information_schema.PROCESSLIST"
            + " WHERE COMMAND IN ('Query', 'Execute') AND TIME >= 600 AND ID <> CONNECTION_ID()"
            + " AND USER <> 'system user' ORDER BY TIME DESC LIMIT 100";

    private static final String STATEMENTS = "SELECT DIGEST, COUNT_STAR, AVG_TIMER_WAIT"
            + " FROM performance_schema.events_statements_summary_by_digest"
            + " WHERE COUNT_STAR >= 100 AND DIGEST IS NOT NULL AND (DATABASE() IS NULL OR SCHEMA_NAME = DATABASE())"
            + " ORDER BY AVG_TIMER_WAIT DESC LIMIT 20";

    private static final String SIZE =
            "SELECT CAST(SUM(COALESCE(DATA_LENGTH, 0) + COALESCE(INDEX_LENGTH, 0)) AS SIGNED)"
                    + " FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()";

    private static final String COUNTERS = "SHOW GLOBAL STATUS WHERE Variable_name IN ('Aborted_connects',"
            + " 'Aborted_clients', 'Innodb_deadlocks', 'Slow_queries', 'Uptime')"
            + " OR Variable_name LIKE 'Connection_errors%'";

    private MySqlActivity() {}

    static ActivityFacts activity(Ask ask, Optional<CounterHistory.Look> before) throws SQLException {
        Fact<List<Transaction>> all = ask.rows(TRANSACTIONS, MySqlNeeds.processes(), MySqlActivity::transaction);
        return new ActivityFacts(
                ask.now(),
                ask.declared(),
                ask.product(),
                all.value().isPresent(),
                all.value().isPresent() ? all : own(ask, all),
                prepared(ask),
                statements(ask),
                counters(ask),
                before,
                size(ask));
    }

    /**
     * {@return those of the account itself that are too long whatever else there is} One that waits for its client does not show,
     * so that none to be seen does not mean that there is none.
     */
    private static Fact<List<Transaction>> own(Ask ask, Fact<List<Transaction>> denied) throws SQLException {
        Fact<List<Transaction>> own = ask.rows(OWN, MySqlNeeds.processes(), MySqlActivity::transaction);
        return own.value().filter(list -> !list.isEmpty()).isPresent() ? own : denied;
    }

    private static Transaction transaction(ResultSet row) throws SQLException {
        Duration since = Duration.ofSeconds(Math.max(0, row.getLong(3)));
        return new Transaction(
                row.getLong(1),
                row.getString(2),
                "",
                row.getBoolean(4) ? Optional.of(since) : Optional.empty(),
                Duration.ofSeconds(Math.max(0, row.getLong(5))));
    }

    /** The servers list what is prepared and not since when: nothing there is all that can be told. */
    private static Fact<List<Prepared>> prepared(Ask ask) throws SQLException {
        Fact<List<Prepared>> all = ask.rows(
                "XA RECOVER",
                MySqlNeeds.prepared(ask.product().engine()),
                row -> new Prepared("format " + row.getLong(1), Duration.ZERO));
        int waiting = all.value().map(List::size).orElse(0);
        return waiting == 0
                ? all
                : Fact.absent(Words.count(waiting, "prepared transaction") + " in XA RECOVER, and " + ask.product()
                        + " does not tell since when");
    }

    private static Fact<List<Statement>> statements(Ask ask) throws SQLException {
        Fact<Boolean> counts = ask.row("SELECT @@GLOBAL.performance_schema", "", row -> row.getBoolean(1));
        if (!counts.value().orElse(true)) {
            return Fact.absent("performance_schema is off: set performance_schema = ON in the server's configuration");
        }
        return ask.rows(
                STATEMENTS,
                MySqlNeeds.statements(),
                row -> new Statement(row.getString(1), row.getLong(2), Duration.ofNanos(row.getLong(3) / 1000)));
    }

    private static Fact<Long> size(Ask ask) throws SQLException {
        Fact<Optional<Long>> size =
                ask.row(SIZE, "", row -> Optional.of(row.getLong(1)).filter(bytes -> bytes > 0));
        if (size.value().filter(Optional::isEmpty).isPresent()) {
            return MySqlTables.database(ask).map(name -> 0L);
        }
        return size.map(Optional::orElseThrow);
    }

    /** MySQL keeps its deadlocks elsewhere. */
    static Fact<Map<String, Long>> counters(Ask ask) throws SQLException {
        return ask.rows(COUNTERS, "", MySqlCatalog::variable).map(MySqlActivity::sums);
    }

    private static Map<String, Long> sums(List<Map.Entry<String, String>> rows) {
        Map<String, Long> sums = new TreeMap<>();
        for (Map.Entry<String, String> row : rows) {
            if (row.getValue().matches("[0-9]{1,18}")) {
                sums.merge(name(row.getKey().toLowerCase(Locale.ROOT)), Long.parseLong(row.getValue()), Long::sum);
            }
        }
        return Map.copyOf(sums);
    }

    private static String name(String status) {
        if (status.startsWith("connection_errors")) {
            return "connection_errors";
        }
        return status.equals("innodb_deadlocks") ? "deadlocks" : status;
    }
}
