package dev.muster.db;

import dev.muster.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Facts of a server that could be brought back, seen at {@link #NOW}, and how one differs from it, as in {@link Posture}: times
 * are given as ages, such as {@code @archived=2h}.
 */
final class Archive {
    static final Instant NOW = Posture.NOW;

    private static final Map<String, String> POSTGRES = Map.of(
            "archive_mode", "on",
            "archive_command", "pgbackrest --stanza=shop archive-push %p",
            "archive_library", "",
            "wal_level", "replica");

    private static final Map<String, String> MYSQL = Map.of("log_bin", "ON", "binlog_expire_logs_seconds", "604800");

    private Archive() {}

    static ArchiveFacts facts(String who, String differences) {
        ArchiveFacts facts = new ArchiveFacts(
                NOW,
                Declared.NOTHING,
                Posture.of(who).facts().product(),
                settings(who, who.equals("pg") ? POSTGRES : MYSQL, Set.of()),
                Fact.of(false),
                archiver("5m", "-", Fact.of(true)),
                Fact.of(ago("10h")));
        for (String difference : differences.split(";", -1)) {
            facts = difference.isBlank() ? facts : change(who, facts, difference.strip());
        }
        return facts;
    }

    private static ServerSettings settings(String who, Map<String, String> values, Set<String> hidden) {
        return new ServerSettings(
                Posture.of(who).facts().product(), values, hidden, "GRANT pg_read_all_settings TO app");
    }

    private static ArchiveFacts change(String who, ArchiveFacts was, String difference) {
        String name = difference.substring(0, difference.indexOf('='));
        String value = difference.substring(difference.indexOf('=') + 1);
        ServerSettings settings = name.startsWith("@") ? was.settings() : settings(who, was.settings(), name, value);
        return new ArchiveFacts(
                NOW,
                name.equals("@declared") ? was.declared().with(Declared.Way.valueOf(value)) : was.declared(),
                was.product(),
                settings,
                name.equals("@standby") ? Posture.bool(value) : was.standby(),
                archiver(was.archiver(), name, value),
                name.equals("@evidence") ? Posture.fact(value, Archive::ago) : was.evidence());
    }

    private static ServerSettings settings(String who, ServerSettings was, String name, String value) {
        Map<String, String> values = new HashMap<>(was.values());
        values.remove(name);
        if (!value.equals("-") && !value.equals("?")) {
            values.put(name, value);
        }
        return settings(who, values, value.equals("?") ? Set.of(name) : Set.of());
    }

    private static Fact<ArchiveFacts.Archiver> archiver(Fact<ArchiveFacts.Archiver> was, String name, String value) {
        return switch (name) {
            case "@archiver" -> Fact.denied("GRANT pg_monitor TO app");
            case "@archived" -> was.map(it -> new ArchiveFacts.Archiver(moment(value), it.failed(), it.waiting()));
            case "@failed" -> was.map(it -> new ArchiveFacts.Archiver(it.archived(), moment(value), it.waiting()));
            case "@waiting" ->
                was.map(it -> new ArchiveFacts.Archiver(it.archived(), it.failed(), Posture.bool(value)));
            default -> was;
        };
    }

    private static Fact<ArchiveFacts.Archiver> archiver(String archived, String failed, Fact<Boolean> waiting) {
        return Fact.of(new ArchiveFacts.Archiver(moment(archived), moment(failed), waiting));
    }

    private static Optional<Instant> moment(String age) {
        return age.equals("-") ? Optional.empty() : Optional.of(ago(age));
    }

    private static Instant ago(String age) {
        return NOW.minus(Duration.parse("PT" + age.toUpperCase(Locale.ROOT)));
    }
}
