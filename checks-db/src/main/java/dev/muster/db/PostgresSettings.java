package dev.muster.db;

import dev.muster.Fact;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the settings. PostgreSQL leaves out silently what an ordinary account may not see, so that has to be known. */
final class PostgresSettings {
    private static final Set<String> HIDDEN = Set.of(
            "config_file",
            "data_directory",
            "dynamic_library_path",
            "external_pid_file",
            "hba_file",
            "ident_file",
            "jit_provider",
            "krb_server_keyfile",
            "log_directory",
            "log_filename",
            "primary_conninfo",
            "session_preload_libraries",
            "shared_preload_libraries",
            "ssl_ciphers",
            "ssl_dh_params_file",
            "ssl_max_protocol_version",
            "ssl_min_protocol_version",
            "ssl_passphrase_command",
            "unix_socket_directories");
    private static final Set<String> HIDDEN_FROM_18 =
            Set.of("extension_control_path", "oauth_validator_libraries", "ssl_groups", "ssl_tls13_ciphers");

    /** The minor versions, by major one, that brought output_plugin_libraries. */
    private static final Map<Integer, Integer> WITH_OUTPUT_PLUGINS = Map.of(14, 24, 15, 19, 16, 15, 17, 11, 18, 6);

    private static final String ALL = """
            SELECT lower(name), setting, pg_has_role('pg_read_all_settings', 'USAGE'), quote_ident(current_user)
            FROM pg_catalog.pg_settings WHERE setting IS NOT NULL
            """;

    private PostgresSettings() {}

    private record Setting(String name, String value, boolean all, String role) {}

    static ServerSettings read(PostgresAsk ask) throws SQLException {
        Fact<List<Setting>> settings = ask.rows(
                ALL, row -> new Setting(row.getString(1), row.getString(2), row.getBoolean(3), row.getString(4)));
        List<Setting> seen = settings.value().orElse(List.of());
        if (seen.isEmpty()) {
            return none(ask, settings instanceof Fact.Denied<?> denied ? denied.needs() : settings.why());
        }
        Map<String, String> values = new HashMap<>();
        seen.forEach(setting -> values.put(setting.name(), setting.value()));
        Setting first = seen.get(0);
        String grant = "GRANT pg_read_all_settings TO " + first.role();
        return new ServerSettings(ask.product(), values, first.all() ? Set.of() : hidden(ask.product()), grant);
    }

    /** The view itself is closed: then every setting there is counts as hidden. */
    private static ServerSettings none(PostgresAsk ask, String why) throws SQLException {
        List<String> names =
                ask.rows("SHOW ALL", row -> row.getString(1)).value().orElse(List.of());
        return new ServerSettings(ask.product(), Map.of(), new HashSet<>(names), why);
    }

    private static Set<String> hidden(Product product) {
        Set<String> hidden = new HashSet<>(HIDDEN);
        if (product.major() < 15) {
            hidden.add("stats_temp_directory");
        }
        if (product.major() < 18) {
            hidden.add("ssl_ecdh_curve");
        } else {
            hidden.addAll(HIDDEN_FROM_18);
        }
        if (product.minor() >= WITH_OUTPUT_PLUGINS.getOrDefault(product.major(), 0)) {
            hidden.add("output_plugin_libraries");
        }
        return hidden;
    }
}
