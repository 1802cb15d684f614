package dev.muster.db;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The settings that rules ask for. No other is read: a server's settings also hold passwords, of the primary that it follows,
 * of a repository of backups, of whatever the owner put there.
 */
final class SettingNames {
    static final Set<String> POSTGRESQL = Set.of(
            "archive_command",
            "archive_library",
            "archive_mode",
            "auto_explain.log_min_duration",
            "autovacuum",
            "data_checksums",
            "effective_cache_size",
            "fsync",
            "full_page_writes",
            "idle_in_transaction_session_timeout",
            "lock_timeout",
            "log_min_duration_sample",
            "log_min_duration_statement",
            "password_encryption",
            "pg_stat_statements.track",
            "server_version",
            "shared_buffers",
            "shared_preload_libraries",
            "ssl",
            "ssl_min_protocol_version",
            "statement_timeout",
            "synchronous_commit",
            "track_counts",
            "transaction_timeout",
            "wal_level");

    static final Set<String> MYSQL = Set.of(
            "binlog_expire_logs_seconds",
            "expire_logs_days",
            "general_log",
            "group_replication_group_name",
            "have_ssl",
            "hostname",
            "idle_transaction_timeout",
            "idle_write_transaction_timeout",
            "innodb_buffer_pool_size",
            "innodb_checksum_algorithm",
            "innodb_doublewrite",
            "innodb_flush_log_at_trx_commit",
            "innodb_flush_method",
            "innodb_stats_persistent",
            "local_infile",
            "lock_wait_timeout",
            "log_bin",
            "log_output",
            "long_query_time",
            "max_execution_time",
            "max_statement_time",
            "performance_schema",
            "require_secure_transport",
            "secure_file_priv",
            "slow_query_log",
            "sql_mode",
            "sync_binlog",
            "tls_version",
            "version",
            "wsrep_on",
            "wsrep_provider");

    private SettingNames() {}

    /** {@return the names as a list in SQL, such as {@code 'fsync', 'ssl'}} */
    static String list(Set<String> names) {
        return new TreeSet<>(names).stream().collect(Collectors.joining("', '", "'", "'"));
    }
}
