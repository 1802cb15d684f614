package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class SettingNamesTest {
    /** What rules judge in tables of cases has to be read of a real server too. */
    @Test
    void what_rules_are_tried_on_is_asked_for() {
        assertTrue(SettingNames.POSTGRESQL.containsAll(
                Posture.of("pg+s").facts().settings().values().keySet()));
        assertTrue(SettingNames.POSTGRESQL.containsAll(
                Archive.facts("pg", ";").settings().values().keySet()));
        for (String who : Set.of("mariadb+m", "mysql+m")) {
            assertTrue(SettingNames.MYSQL.containsAll(
                    Posture.of(who).facts().settings().values().keySet()));
        }
        assertTrue(SettingNames.MYSQL.containsAll(
                Archive.facts("mysql", ";").settings().values().keySet()));
    }

    @Test
    void names_are_written_as_a_list() {
        assertEquals("'fsync', 'ssl'", SettingNames.list(Set.of("ssl", "fsync")));
    }
}
