package dev.muster.db;

import dev.muster.Fact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** MariaDB 11.4 and MySQL 8.4 as they should be. */
final class HardenedMySql {
    private static final Product MARIADB = new Product(Engine.MARIADB, "MariaDB", 11, 4, 12);
    private static final Product MYSQL = new Product(Engine.MYSQL, "MySQL", 8, 4, 13);

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("hostname", "db1"),
            Map.entry("require_secure_transport", "ON"),
            Map.entry("tls_version", "TLSv1.2,TLSv1.3"),
            Map.entry("innodb_doublewrite", "ON"),
            Map.entry("innodb_flush_method", "O_DIRECT"),
            Map.entry("innodb_flush_log_at_trx_commit", "1"),
            Map.entry("log_bin", "ON"),
            Map.entry("sync_binlog", "1"),
            Map.entry("sql_mode", "STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION"),
            Map.entry("local_infile", "OFF"),
            Map.entry("secure_file_priv", "/var/lib/mysql-files/"),
            Map.entry("general_log", "OFF"),
            Map.entry("slow_query_log", "ON"),
            Map.entry("long_query_time", "0.500000"),
            Map.entry("log_output", "FILE"),
            Map.entry("performance_schema", "ON"),
            Map.entry("lock_wait_timeout", "60"),
            Map.entry("innodb_buffer_pool_size", "4294967296"));

    private HardenedMySql() {}

    static PostureFacts mariaDb(boolean monitor) {
        Map<String, String> settings = Map.of(
                "version", "11.4.12-MariaDB-log",
                "innodb_checksum_algorithm", "full_crc32",
                "max_statement_time", "30.000000",
                "idle_transaction_timeout", "60",
                "idle_write_transaction_timeout", "0");
        List<Access.Account> accounts = List.of(
                AccessChange.account("app@10.%:ed25519"),
                AccessChange.account("root@localhost:unix_socket"),
                AccessChange.account("mariadb.sys@localhost:mysql_native_password:empty:locked:system"));
        return facts(MARIADB, settings, "ed25519", monitor ? Fact.of(accounts) : denied());
    }

    static PostureFacts mySql(boolean monitor) {
        Map<String, String> settings =
                Map.of("version", "8.4.13", "innodb_checksum_algorithm", "crc32", "max_execution_time", "30000");
        List<Access.Account> accounts = List.of(
                AccessChange.account("app@10.%:caching_sha2_password"),
                AccessChange.account("root@localhost:caching_sha2_password"),
                AccessChange.account("mysql.sys@localhost:caching_sha2_password:locked:system"));
        return facts(MYSQL, settings, "caching_sha2_password", monitor ? Fact.of(accounts) : denied());
    }

    private static Fact<List<Access.Account>> denied() {
        return Fact.denied("GRANT SELECT ON mysql.* TO 'app'@'10.%'");
    }

    private static PostureFacts facts(
            Product product, Map<String, String> more, String plugin, Fact<List<Access.Account>> accounts) {
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.putAll(more);
        return new PostureFacts(
                Posture.NOW,
                Declared.NOTHING,
                product,
                new ServerSettings(product, settings, Set.of(), ""),
                session(plugin),
                access(accounts),
                Probed.not("knocking is not allowed"),
                Fact.of(List.of()));
    }

    private static SessionFacts session(String plugin) {
        return new SessionFacts(
                "app@10.%",
                "shop",
                Fact.of(false),
                Fact.of(Optional.of(new SessionFacts.Tls("TLSv1.3", "TLS_AES_256_GCM_SHA384"))),
                Fact.of(plugin),
                Fact.of(false),
                Fact.of("utf8mb4"));
    }

    private static Access access(Fact<List<Access.Account>> accounts) {
        return new Access.MySql(
                "app@10.%",
                List.of(
                        new Access.Grant("*.*", Set.of("USAGE"), false),
                        new Access.Grant("shop.*", Set.of("SELECT", "INSERT", "UPDATE", "DELETE"), false)),
                Fact.of("ANY"),
                accounts,
                Fact.of(List.of("information_schema", "shop")));
    }
}
