package dev.muster.db;

import java.util.List;
import java.util.stream.Stream;

/** The rows of the matrix. */
final class PostgresWeaknesses {
    private PostgresWeaknesses() {}

    /** {@return the rows for a server of this major version} */
    static Stream<PostgresWeakness> all(int major) {
        return Stream.of(
                        settings(),
                        timeouts(),
                        attributes(),
                        memberships(),
                        owners(major),
                        open(),
                        hosts(),
                        upkeep(),
                        replication())
                .flatMap(List::stream);
    }

    private static PostgresWeakness setting(String name, String value, String... rules) {
        return PostgresWeakness.of(name + " = " + value).set(name, value).finds(rules);
    }

    private static List<PostgresWeakness> settings() {
        return List.of(
                setting("fsync", "off", "db.durability.crash-safe"),
                setting("full_page_writes", "off", "db.durability.crash-safe"),
                setting("synchronous_commit", "off", "db.durability.commit"),
                setting("ssl_min_protocol_version", "TLSv1", "db.tls.protocol"),
                setting("ssl_min_protocol_version", "TLSv1.1", "db.tls.protocol"),
                setting("password_encryption", "md5", "db.auth.hashing"),
                setting("archive_mode", "off", "db.backup.recoverable"),
                setting("archive_command", "", "db.backup.recoverable"),
                setting("archive_command", "/bin/true", "db.backup.recoverable"),
                setting("log_min_duration_statement", "-1", "db.slow-log"),
                setting("log_min_duration_statement", "0", "db.slow-log"),
                setting("log_min_duration_statement", "5000", "db.slow-log"),
                setting("shared_buffers", "128MB", "db.tuning"),
                setting("autovacuum", "off", "db.vacuum.on"));
    }

    private static List<PostgresWeakness> timeouts() {
        return List.of(
                setting("statement_timeout", "0", "db.timeouts.statement"),
                setting("idle_in_transaction_session_timeout", "0", "db.timeouts.idle-transaction"),
                setting("lock_timeout", "0", "db.timeouts.lock"));
    }

    private static PostgresWeakness role(String name, String sql, String... rules) {
        return PostgresWeakness.of(name).run(sql).aboutRole().finds(rules);
    }

    private static List<PostgresWeakness> attributes() {
        return List.of(
                role("superuser", "ALTER ROLE app SUPERUSER", "db.role.superuser")
                        .shows("db.auth.hosts", "db.tls.protocol", "db.auth.hashing"),
                role("member of a superuser", "GRANT postgres TO app", "db.role.superuser")
                        .shows("db.auth.hosts", "db.auth.hashing"),
                role("makes roles", "ALTER ROLE app CREATEROLE", "db.role.attributes"),
                role("makes databases", "ALTER ROLE app CREATEDB", "db.role.attributes"),
                role("replicates", "ALTER ROLE app REPLICATION", "db.role.attributes"),
                role("passes row security by", "ALTER ROLE app BYPASSRLS", "db.role.attributes"),
                role("member of one that makes roles", "GRANT maker TO app", "db.role.attributes")
                        .run("ALTER ROLE maker CREATEROLE"));
    }

    private static List<PostgresWeakness> memberships() {
        return List.of(
                role("reads files", "GRANT pg_read_server_files TO app", "db.role.powers"),
                role("writes files", "GRANT pg_write_server_files TO app", "db.role.powers"),
                role("runs programs", "GRANT pg_execute_server_program TO app", "db.role.powers"),
                role("reads every table", "GRANT pg_read_all_data TO app", "db.role.powers")
                        .shows("db.auth.hashing"),
                role("ends sessions", "GRANT pg_signal_backend TO app", "db.role.powers"));
    }

    private static List<PostgresWeakness> owners(int major) {
        // Since 15 the schema public belongs to whom the database belongs.
        String[] ofDatabase =
                major < 15 ? new String[] {"db.role.owns-schema"} : new String[] {"db.role.owns-schema", "db.role.ddl"};
        return List.of(
                role("owns a table", "ALTER TABLE shop.orders OWNER TO app", "db.role.owns-schema"),
                role("owns a schema", "ALTER SCHEMA shop OWNER TO app", "db.role.owns-schema"),
                role(
                        "owns the database",
                        "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I OWNER TO app', current_database()); END $$",
                        ofDatabase),
                role("creates in a schema", "GRANT CREATE ON SCHEMA shop TO app", "db.role.ddl"),
                role(
                        "creates schemas",
                        "DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO app',"
                                + " current_database()); END $$",
                        "db.role.ddl"));
    }

    private static PostgresWeakness sql(String name, String sql, String... rules) {
        return PostgresWeakness.of(name).run(sql).finds(rules);
    }

    private static List<PostgresWeakness> open() {
        return List.of(
                sql("everybody creates", "GRANT CREATE ON SCHEMA public TO PUBLIC", "db.public.schema"),
                sql("everybody reads a table", "GRANT SELECT ON shop.orders TO PUBLIC", "db.public.tables"),
                sql("everybody writes a table", "GRANT ALL ON shop.customers TO PUBLIC", "db.public.tables"),
                sql(
                        "a definer's function anybody calls",
                        "CREATE FUNCTION shop.total() RETURNS bigint SECURITY DEFINER LANGUAGE sql AS 'SELECT 1::bigint'",
                        "db.functions.search-path"),
                sql(
                                "a definer's function",
                                "CREATE FUNCTION shop.total() RETURNS bigint SECURITY DEFINER LANGUAGE sql AS 'SELECT 1::bigint'",
                                "db.functions.search-path")
                        .run("REVOKE ALL ON FUNCTION shop.total() FROM PUBLIC"));
    }

    private static List<PostgresWeakness> hosts() {
        return List.of(
                PostgresWeakness.of("login without TLS")
                        .hosts("host all app 127.0.0.1/32 scram-sha-256")
                        .aboutRole()
                        .finds("db.tls.enforced"),
                PostgresWeakness.of("login without a password")
                        .hosts("hostssl all app 127.0.0.1/32 trust")
                        .aboutRole()
                        .finds("db.auth.password-checked", "db.auth.hosts", "db.auth.hashing?"),
                PostgresWeakness.of("a line that says md5")
                        .hosts("hostssl all nobody 10.0.0.0/8 md5")
                        .finds("db.auth.hosts"),
                PostgresWeakness.of("a line that says password")
                        .hosts("hostssl all nobody 10.0.0.0/8 password")
                        .finds("db.auth.hosts"),
                PostgresWeakness.of("a line that trusts a network")
                        .hosts("hostssl all nobody 10.0.0.0/8 trust")
                        .finds("db.auth.hosts"),
                PostgresWeakness.of("a line for every address, without TLS")
                        .hosts("host all nobody 0.0.0.0/0 scram-sha-256")
                        .finds("db.auth.hosts"));
    }

    private static List<PostgresWeakness> upkeep() {
        return List.of(
                sql(
                        "a table without autovacuum",
                        "ALTER TABLE shop.orders SET (autovacuum_enabled = off)",
                        "db.vacuum.tables"),
                sql(
                        "an index that is not valid",
                        "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'shop.orders_placed'::regclass",
                        "db.index.valid"),
                sql("a foreign key without an index", "DROP INDEX shop.orders_customer", "db.index.foreign-keys"),
                sql("an index twice", "CREATE INDEX again ON shop.orders (placed)", "db.index.duplicate"),
                sql("a table without a key", "CREATE TABLE shop.loose (id int)", "db.schema.primary-key"),
                sql("a table that a crash empties", "ALTER TABLE shop.orders SET UNLOGGED", "db.schema.durable-tables"),
                sql(
                        "a sequence near its end",
                        "ALTER SEQUENCE shop.order_number MAXVALUE 1000; SELECT setval('shop.order_number', 900)",
                        "db.schema.sequences"),
                sql(
                        "a column too small for its sequence",
                        "ALTER TABLE shop.orders ADD small smallserial; ALTER SEQUENCE shop.orders_small_seq AS bigint;"
                                + " SELECT setval('shop.orders_small_seq', 32000); GRANT SELECT, USAGE ON ALL SEQUENCES IN"
                                + " SCHEMA shop TO app",
                        "db.schema.sequences"));
    }

    private static List<PostgresWeakness> replication() {
        return List.of(sql(
                "a slot that nobody reads",
                "SELECT pg_create_physical_replication_slot('forgotten', true)",
                "db.replication.slots"));
    }
}
