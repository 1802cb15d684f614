package dev.muster.db;

import dev.muster.db.MigrationFacts.Entry;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a database stands by Flyway's history: of each version, and of each repeatable migration, only the newest entry
 * counts, and what was undone or deleted is as if it had never run.
 */
final class FlywayState {
    private final Map<Object, Entry> newest = new LinkedHashMap<>();

    FlywayState(List<Entry> oldestFirst) {
        oldestFirst.forEach(this::add);
    }

    private void add(Entry entry) {
        boolean marker = entry.type().equals("SCHEMA") || entry.type().equals("TABLE");
        if (marker) {
            return;
        }
        Object key = key(entry);
        boolean undone = entry.type().startsWith("UNDO") && entry.success().orElse(false);
        if (undone || entry.type().equals("DELETE")) {
            newest.remove(key);
        } else {
            newest.put(key, entry);
        }
    }

    /** What is no version is only equal to itself, and has a place of its own beside the descriptions. */
    private static Object key(Entry entry) {
        if (entry.id().isEmpty()) {
            return "repeatable " + entry.about();
        }
        return MigrationVersion.of(entry.id()).map(Object.class::cast).orElse("version " + entry.id());
    }

    /** {@return the entries that count} */
    Collection<Entry> entries() {
        return newest.values();
    }

    /** {@return the highest version that is applied} */
    Optional<MigrationVersion> current() {
        return newest.values().stream()
                .filter(FlywayState::succeeded)
                .flatMap(entry -> MigrationVersion.of(entry.id()).stream())
                .max(MigrationVersion::compareTo);
    }

    /** {@return the entry of the highest version that is applied, if it is higher than this} */
    Optional<Entry> above(MigrationVersion known) {
        return current().filter(version -> version.compareTo(known) > 0).map(newest::get);
    }

    /** {@return whether it was applied, or is covered by a baseline} */
    boolean has(MigrationVersion version) {
        Entry entry = newest.get(version);
        return (entry != null && succeeded(entry))
                || baseline().filter(base -> base.compareTo(version) >= 0).isPresent();
    }

    /** {@return whether a repeatable migration of this description was applied} */
    boolean has(String description) {
        Entry entry = newest.get("repeatable " + description);
        return entry != null && succeeded(entry);
    }

    private Optional<MigrationVersion> baseline() {
        return newest.values().stream()
                .filter(entry -> entry.type().contains("BASELINE") && succeeded(entry))
                .flatMap(entry -> MigrationVersion.of(entry.id()).stream())
                .max(MigrationVersion::compareTo);
    }

    private static boolean succeeded(Entry entry) {
        return entry.success().orElse(false);
    }
}
