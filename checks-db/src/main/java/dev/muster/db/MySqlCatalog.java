package dev.muster.db;

import dev.muster.CounterHistory;
import dev.muster.Fact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads MariaDB 10.6 and later, and MySQL 8 and later, which share most of what is asked. Thread-safe: keeps nothing. */
final class MySqlCatalog implements Catalog {
    private static final String NUMBER = "[0-9]{1,18}([.][0-9]{1,9})?";

    private static final String SETTINGS = "SHOW SESSION VARIABLES WHERE Variable_name IN (";

    private final Engine engine;

    MySqlCatalog(Engine engine) {
        this.engine = engine;
    }

    /** MySQL's limit holds for SELECT alone. */
    @Override
    public String limit() {
        return engine == Engine.MARIADB
                ? "SET SESSION max_statement_time = 2"
                : "SET SESSION max_execution_time = 2000";
    }

    @Override
    public ServerSettings limited(Ask ask) throws SQLException {
        return settings(ask, Set.of(limitName()));
    }

    private String limitName() {
        return engine == Engine.MARIADB ? "max_statement_time" : "max_execution_time";
    }

    /** The session has had its own limit, if the service set one; the server's stands in where that was not seen. */
    @Override
    public String unlimit(ServerSettings settings) {
        String before = settings.get(limitName())
                .value()
                .filter(value -> value.matches(NUMBER))
                .orElse("DEFAULT");
        return "SET SESSION " + limitName() + " = " + before;
    }

    /** Some drivers set {@code sql_mode} for themselves. */
    @Override
    public ServerSettings settings(Ask ask) throws SQLException {
        return settings(ask, SettingNames.MYSQL);
    }

    private static ServerSettings settings(Ask ask, Set<String> names) throws SQLException {
        Fact<List<Map.Entry<String, String>>> rows =
                ask.rows(SETTINGS + SettingNames.list(names) + ")", "", MySqlCatalog::variable);
        Map<String, String> values = new TreeMap<>();
        rows.value().orElse(List.of()).forEach(row -> values.put(row.getKey(), row.getValue()));
        return new ServerSettings(ask.product(), values, Set.of(), "");
    }

    /** {@return a row of a name and a value; no value reads as an empty one, as the servers themselves print it} */
    static Map.Entry<String, String> variable(ResultSet row) throws SQLException {
        String value = row.getString(2);
        return Map.entry(row.getString(1).toLowerCase(Locale.ROOT), value == null ? "" : value);
    }

    @Override
    public SessionFacts session(Ask ask) throws SQLException {
        return MySqlSession.session(ask);
    }

    @Override
    public Fact<ConnectionLimits> limits(Ask ask) throws SQLException {
        return MySqlSession.limits(ask);
    }

    @Override
    public Access access(Ask ask) throws SQLException {
        return MySqlAccess.access(ask);
    }

    /** {@return the plugins that are in use} */
    @Override
    public Fact<List<String>> extensions(Ask ask) throws SQLException {
        return ask.rows(
                "SELECT LOWER(PLUGIN_NAME) FROM information_schema.PLUGINS WHERE PLUGIN_STATUS = 'ACTIVE' ORDER BY 1",
                MySqlNeeds.processes(),
                row -> row.getString(1));
    }

    @Override
    public MaintenanceFacts maintenance(Ask ask, ServerSettings settings) throws SQLException {
        return MySqlTables.maintenance(ask, settings);
    }

    @Override
    public ActivityFacts activity(Ask ask, Optional<CounterHistory.Look> before) throws SQLException {
        return MySqlActivity.activity(ask, before);
    }

    @Override
    public ReplicationFacts replication(Ask ask) throws SQLException {
        return MySqlReplicas.replication(ask);
    }

    @Override
    public Fact<ArchiveFacts.Archiver> archiver(Ask ask) {
        return Fact.absent(ask.product() + " has no archiver: its binary log is what restores a moment");
    }
}
