package dev.muster.db;

import dev.muster.Fact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whom a MariaDB or MySQL follows, and who follows it. */
final class MySqlReplicas {
    private static final String STOPPED = "the lag cannot be told while replication stands still";

    /** Asks in passing for what only PROCESS may see: without it the list of threads would just be short. */
    private static final String DUMPS = "SELECT ID, HOST FROM information_schema.PROCESSLIST"
            + " WHERE COMMAND LIKE 'Binlog Dump%' AND (SELECT COUNT(*) FROM information_schema.INNODB_TRX) >= 0";

    private MySqlReplicas() {}

    static ReplicationFacts replication(Ask ask) throws SQLException {
        return new ReplicationFacts(
                ask.now(),
                ask.declared(),
                ask.product(),
                following(ask),
                followers(ask),
                Fact.absent(ask.product() + " has no replication slots"));
    }

    /** {@return whether the server only reads because it follows another} */
    static Fact<Boolean> standby(Ask ask) throws SQLException {
        Fact<Boolean> readOnly = ask.row("SELECT @@GLOBAL.read_only", "", row -> isOn(row.getString(1)));
        if (readOnly.value().orElse(false)) {
            return following(ask).map(Optional::isPresent);
        }
        return readOnly;
    }

    private static boolean isOn(String value) {
        return !value.equals("0") && !value.equalsIgnoreCase("OFF");
    }

    /** A server may follow several: it runs if all run, and lags as the slowest does. */
    static Fact<Optional<ReplicationFacts.Following>> following(Ask ask) throws SQLException {
        Product product = ask.product();
        return ask.rows(question(product), MySqlNeeds.replication(product.engine()), MySqlReplicas::read)
                .map(all -> all.isEmpty() ? Optional.empty() : Optional.of(together(all)));
    }

    private static String question(Product product) {
        if (product.engine() == Engine.MARIADB) {
            return "SHOW ALL SLAVES STATUS";
        }
        boolean replica = product.atLeast(8, 1) || (product.major() == 8 && product.patch() >= 22);
        return replica ? "SHOW REPLICA STATUS" : "SHOW SLAVE STATUS";
    }

    private static ReplicationFacts.Following read(ResultSet row) throws SQLException {
        Map<String, String> values = new TreeMap<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            String value = row.getString(i);
            if (value != null) {
                values.put(modern(row.getMetaData().getColumnLabel(i)), value);
            }
        }
        boolean running =
                "Yes".equals(values.get("replica_io_running")) && "Yes".equals(values.get("replica_sql_running"));
        String behind = values.getOrDefault("seconds_behind_source", "");
        return new ReplicationFacts.Following(
                Fact.of(running),
                behind.matches("[0-9]{1,18}")
                        ? Fact.of(Duration.ofSeconds(Long.parseLong(behind)))
                        : Fact.absent(STOPPED));
    }

    private static String modern(String label) {
        return label.toLowerCase(Locale.ROOT).replace("slave_", "replica_").replace("_master", "_source");
    }

    private static ReplicationFacts.Following together(List<ReplicationFacts.Following> all) {
        boolean running = all.stream().allMatch(one -> one.running().value().orElse(false));
        return all.stream()
                .filter(one -> one.lag().value().isEmpty())
                .findFirst()
                .or(() -> all.stream()
                        .max(Comparator.comparing(one -> one.lag().value().orElse(Duration.ZERO))))
                .map(slowest -> new ReplicationFacts.Following(Fact.of(running), slowest.lag()))
                .orElseThrow();
    }

    private static Fact<List<ReplicationFacts.Follower>> followers(Ask ask) throws SQLException {
        return ask.rows(
                DUMPS,
                MySqlNeeds.processes(),
                row -> new ReplicationFacts.Follower(
                        "thread " + row.getLong(1) + " of " + MySqlSession.text(row, 2), Fact.of(true)));
    }
}
