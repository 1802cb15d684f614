package dev.muster.db;

import dev.muster.db.MigrationFacts.Entry;
import java.util.List;

/** Where a database stands by Liquibase's history, which holds one entry for each change set that ran. */
final class LiquibaseState {
    private final List<Entry> entries;

    LiquibaseState(List<Entry> oldestFirst) {
        this.entries = oldestFirst;
    }

    /** {@return whether a change set ran: {@code id}, {@code id::author} or {@code path::id::author}} */
    boolean has(String changeSet) {
        return entries.stream().anyMatch(entry -> entry.success().orElse(false) && is(entry, changeSet));
    }

    /** {@return those that ran after the last of these; all if none of them ran} */
    List<Entry> after(List<String> known) {
        int last = -1;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            last = known.stream().anyMatch(each -> is(entry, each)) ? i : last;
        }
        return entries.subList(last + 1, entries.size());
    }

    private static boolean is(Entry entry, String changeSet) {
        return changeSet.equals(entry.id())
                || changeSet.equals(entry.id() + "::" + entry.about())
                || changeSet.equals(entry.name() + "::" + entry.id() + "::" + entry.about());
    }
}
