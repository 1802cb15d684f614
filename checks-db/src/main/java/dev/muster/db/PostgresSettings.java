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
    /** Of those that are asked for. */
    private static final Set<String> HIDDEN = Set.of("shared_preload_libraries", "ssl_min_protocol_version");

    private static final String ALL = "SELECT lower(name), setting, pg_has_role('pg_read_all_settings', 'USAGE'),"
            + " quote_ident(current_user) FROM pg_catalog.pg_settings WHERE setting IS NOT NULL AND lower(name) IN ("
            + SettingNames.list(SettingNames.POSTGRESQL) + ")";

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
        seen.forEach(setting -> values.put(setting.name(), told(setting)));
        Setting first = seen.get(0);
        String grant = "GRANT pg_read_all_settings TO " + first.role();
        return new ServerSettings(ask.product(), values, first.all() ? Set.of() : HIDDEN, grant);
    }

    /** The view itself is closed: then every setting there is counts as hidden. */
    private static ServerSettings none(PostgresAsk ask, String why) throws SQLException {
        List<String> names =
                ask.rows("SHOW ALL", row -> row.getString(1)).value().orElse(List.of());
        Set<String> hidden = new HashSet<>(names);
        hidden.retainAll(SettingNames.POSTGRESQL);
        return new ServerSettings(ask.product(), Map.of(), hidden, why);
    }

    /** The key to the archive may stand in the command. */
    private static String told(Setting setting) {
        boolean command = setting.name().equals("archive_command") && !RecoverableRule.storesNothing(setting.value());
        return command ? "a command" : setting.value();
    }
}
