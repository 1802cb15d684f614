package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.muster.Check;
import dev.muster.testing.Judged;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A hardened MariaDB, and the same with one weakness each: what is found of it, and nothing else, by the account of the service
 * and with a monitor beside it.
 */
@Tag("mariadb")
final class MariaDbMatrixTest {
    /** What the service's account sees of the hardened server; a question mark is what it may not see. */
    private static final Set<String> APP = Set.of(
            "db.accounts.anonymous?",
            "db.accounts.empty-password?",
            "db.accounts.root-remote?",
            "db.accounts.wildcard-host?",
            "db.auth.hashing?",
            "db.replication.running?",
            "db.statements.slow?",
            "db.transactions.idle?",
            "db.transactions.long?");

    private static final Set<String> MONITOR = Set.of();

    private final MariaDbServer server = MariaDbServer.shared();

    /**
     * A weakness.
     *
     * @param name of it
     * @param variables that are changed
     * @param sql run as root in the shop; {@code APP} is the service's account
     * @param findings expected of it
     */
    record Weakness(String name, Map<String, String> variables, List<String> sql, Set<String> findings) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Weakness variable(String name, String value, String... findings) {
        return new Weakness(name + " = " + value, Map.of(name, value), List.of(), Set.of(findings));
    }

    private static Weakness sql(String name, String sql, String... findings) {
        return new Weakness(name, Map.of(), List.of(sql), Set.of(findings));
    }

    static Stream<Weakness> rows() {
        return Stream.of(
                variable("innodb_flush_log_at_trx_commit", "2", "db.durability.commit"),
                variable("innodb_flush_log_at_trx_commit", "0", "db.durability.commit"),
                variable("sync_binlog", "0", "db.durability.commit"),
                variable("local_infile", "ON", "db.local-infile"),
                variable("general_log", "ON", "db.general-log"),
                variable("slow_query_log", "OFF", "db.slow-log"),
                variable("long_query_time", "20", "db.slow-log"),
                variable("binlog_expire_logs_seconds", "0", "db.backup.recoverable"),
                variable("innodb_stats_persistent", "OFF", "db.statistics.persistent"),
                variable("max_statement_time", "0", "db.timeouts.statement"),
                variable("idle_transaction_timeout", "0", "db.timeouts.idle-transaction"),
                sql("all on everything", "GRANT ALL PRIVILEGES ON *.* TO APP", "db.role.superuser"),
                sql("hands on", "GRANT SELECT ON shop.* TO APP WITH GRANT OPTION", "db.role.grant-option"),
                sql("files", "GRANT FILE ON *.* TO APP", "db.role.powers"),
                sql("shutdown", "GRANT SHUTDOWN ON *.* TO APP", "db.role.powers"),
                sql("makes users", "GRANT CREATE USER ON *.* TO APP", "db.role.powers"),
                sql("changes the schema", "GRANT ALTER, DROP ON shop.* TO APP", "db.role.ddl"),
                sql("a table without a key", "CREATE TABLE loose (id INT)", "db.schema.primary-key"),
                sql(
                        "a table of MyISAM",
                        "CREATE TABLE old (id INT PRIMARY KEY) ENGINE=MyISAM",
                        "db.schema.durable-tables"),
                sql(
                        "a table in memory",
                        "CREATE TABLE gone (id INT PRIMARY KEY) ENGINE=MEMORY",
                        "db.schema.durable-tables"),
                sql(
                        "a counter near its end",
                        "CREATE TABLE small (id TINYINT AUTO_INCREMENT PRIMARY KEY) AUTO_INCREMENT=126",
                        "db.schema.sequences"),
                sql(
                        "an index twice",
                        "CREATE INDEX once ON orders (total); CREATE INDEX again ON orders (total)",
                        "db.index.duplicate"),
                sql(
                        "the anonymous account",
                        "CREATE USER ''@localhost IDENTIFIED VIA ed25519 USING PASSWORD('SECRET')",
                        "db.accounts.anonymous"),
                sql("no password", "CREATE USER nobody@localhost", "db.accounts.empty-password", "db.auth.hashing"),
                sql(
                        "root from anywhere",
                        "CREATE USER root@'%' IDENTIFIED VIA ed25519 USING PASSWORD('SECRET')",
                        "db.accounts.root-remote"),
                sql(
                        "the database test, open to all",
                        "CREATE DATABASE test; INSERT INTO mysql.db (Host, Db, User, Select_priv, Insert_priv) VALUES ('%', 'test', '', 'Y', 'Y'); FLUSH PRIVILEGES",
                        "db.accounts.test-database"));
    }

    private static Set<String> seen(DataSource app, DataSource monitor) throws Exception {
        List<Check> checks = List.of(
                DbChecks.posture(app).monitor(monitor).probing(),
                DbChecks.maintenance(app),
                DbChecks.activity(app).monitor(monitor),
                DbChecks.backups(app).monitor(monitor).evidence(() -> Optional.of(Instant.EPOCH)),
                DbChecks.replication(app).monitor(monitor));
        Set<String> all = new TreeSet<>();
        for (Check check : checks) {
            all.addAll(Judged.findings(check));
        }
        return all;
    }

    /** Who may do everything sees everything. */
    private static Set<String> expected(Set<String> hardened, Set<String> findings) {
        Set<String> all = new TreeSet<>(findings.contains("db.role.superuser") ? Set.of() : hardened);
        for (String finding : findings) {
            if (!all.contains(finding + "?")) {
                all.add(finding);
            }
        }
        return all;
    }

    private static void look(MariaDbShop shop, Set<String> findings) throws Exception {
        try (HikariDataSource app = pool(shop)) {
            assertEquals(expected(APP, findings), seen(app, app), "as the service");
            assertEquals(expected(MONITOR, findings), seen(app, shop.monitor().source()), "with a monitor");
        }
    }

    private static HikariDataSource pool(MariaDbShop shop) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(shop.app().url()
                + "&socketTimeout=60000&allowLocalInfile=false&restrictedAuth=client_ed25519,mysql_native_password");
        config.setUsername(shop.app().user());
        config.setPassword(shop.app().password());
        config.setMaximumPoolSize(3);
        return new HikariDataSource(config);
    }

    @Test
    void nothing_is_found_of_the_hardened_server() throws Exception {
        try (MariaDbShop shop = server.shop()) {
            look(shop, Set.of());
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void one_weakness_is_found_and_nothing_else(Weakness row) throws Exception {
        server.with(row.variables(), () -> {
            try (MariaDbShop shop = server.shop()) {
                for (String sql : row.sql()) {
                    String ours = sql.replace("APP", shop.account())
                            .replace("shop.*", shop.name() + ".*")
                            .replace("SECRET", Passwords.random());
                    shop.asRoot().run(ours.split("; "));
                }
                look(shop, row.findings());
            } finally {
                server.root()
                        .run(
                                "DROP USER IF EXISTS ''@localhost, nobody@localhost, root@'%'",
                                "DROP DATABASE IF EXISTS test",
                                "DELETE FROM mysql.db WHERE User = ''",
                                "FLUSH PRIVILEGES");
            }
        });
    }
}
