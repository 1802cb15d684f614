package dev.muster.db;

import dev.muster.Fact;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** PostgreSQL 18 as it should be. */
final class HardenedPostgres {
    static final Product PRODUCT = new Product(Engine.POSTGRESQL, "PostgreSQL", 18, 6, 0);

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("server_version", "18.6"),
            Map.entry("ssl", "on"),
            Map.entry("ssl_min_protocol_version", "TLSv1.2"),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("fsync", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("data_checksums", "on"),
            Map.entry("log_min_duration_statement", "500"),
            Map.entry("log_min_duration_sample", "-1"),
            Map.entry("pg_stat_statements.track", "top"),
            Map.entry("shared_preload_libraries", "pg_stat_statements"),
            Map.entry("statement_timeout", "30000"),
            Map.entry("idle_in_transaction_session_timeout", "60000"),
            Map.entry("transaction_timeout", "0"),
            Map.entry("lock_timeout", "10000"),
            Map.entry("shared_buffers", "524288"),
            Map.entry("effective_cache_size", "1572864"));

    private static final Set<String> HIDDEN = Set.of("ssl_min_protocol_version", "shared_preload_libraries");

    private static final String LINES = "local all postgres peer & hostssl shop app 10.0.0.0/8 scram-sha-256"
            + " & hostssl replication replica 10.0.1.0/24 scram-sha-256 & host all all all reject";

    /** Who looks. */
    enum Eye {
        ROLE,
        MONITOR,
        SUPERUSER
    }

    private HardenedPostgres() {}

    static PostureFacts seen(Eye eye) {
        return new PostureFacts(
                Posture.NOW,
                Declared.NOTHING,
                PRODUCT,
                settings(eye),
                session("app"),
                access(eye),
                Probed.not("knocking is not allowed"),
                Fact.of(List.of("plpgsql", "pg_stat_statements")));
    }

    static PostureFacts other() {
        Product product = new Product(Engine.OTHER, "Oracle", 23, 0, 0);
        PostureFacts facts = seen(Eye.ROLE);
        return new PostureFacts(
                facts.at(),
                facts.declared(),
                product,
                facts.settings(),
                facts.session(),
                new Access.Unknown(),
                facts.probed(),
                facts.extensions());
    }

    private static ServerSettings settings(Eye eye) {
        Map<String, String> values = new HashMap<>(SETTINGS);
        Set<String> hidden = new HashSet<>();
        if (eye == Eye.ROLE) {
            values.keySet().removeAll(HIDDEN);
            hidden.addAll(HIDDEN);
        }
        return new ServerSettings(PRODUCT, values, hidden, "GRANT pg_read_all_settings TO app");
    }

    private static SessionFacts session(String user) {
        return new SessionFacts(
                user,
                "shop",
                Fact.of(false),
                Fact.of(Optional.of(new SessionFacts.Tls("TLSv1.3", "TLS_AES_256_GCM_SHA384"))),
                Fact.of("scram-sha-256"),
                Fact.of(false),
                Fact.of("UTF8"));
    }

    private static Access access(Eye eye) {
        boolean all = eye == Eye.SUPERUSER;
        return new Access.Postgres(
                Set.of(),
                Map.of("shop_reader", Set.of()),
                Fact.of(List.of()),
                Fact.of(List.of()),
                Fact.of(false),
                Fact.of(List.of()),
                Fact.of(List.of()),
                Fact.of(Map.of()),
                Fact.of(List.of()),
                all ? Fact.of("SCRAM-SHA-256") : Fact.denied("GRANT SELECT ON pg_authid TO app"),
                all ? Fact.of(AccessChange.hosts(LINES)) : Fact.denied("GRANT SELECT ON pg_hba_file_rules TO app"));
    }
}
