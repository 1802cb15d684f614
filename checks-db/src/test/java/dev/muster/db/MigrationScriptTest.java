package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MigrationScriptTest {
    @ParameterizedTest
    @CsvSource({
        "V1__first_step.sql, VERSIONED, 1, first step",
        "V1_2__a.sql, VERSIONED, 1.2, a",
        "V1.10__a__b.sql, VERSIONED, 1.10, a  b",
        "V20261121__x.y.sql, VERSIONED, 20261121, x.y",
        "V7.sql, VERSIONED, 7, ''",
        "V3__Fill.class, VERSIONED, 3, Fill",
        "B5__all.sql, BASELINE, 5, all"
    })
    void knows_scripts_by_their_names(String name, MigrationScript.Kind kind, String version, String description) {
        assertEquals(
                Optional.of(new MigrationScript(kind, MigrationVersion.of(version), description, name)),
                MigrationScript.of(name));
    }

    @ParameterizedTest
    @CsvSource({"R__views.sql, views", "R__all_views.sql, all views", "R__Fill.class, Fill"})
    void knows_repeatable_ones(String name, String description) {
        assertEquals(
                Optional.of(new MigrationScript(MigrationScript.Kind.REPEATABLE, Optional.empty(), description, name)),
                MigrationScript.of(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "U1__undo.sql",
                "v1__a.sql",
                "V__a.sql",
                "Views.sql",
                "V1__a.sql.conf",
                "V1__a.txt",
                "readme.md",
                "V1__a$1.class",
                "V1..2__a.sql",
                "R1__a.sql",
                "afterMigrate.sql",
                "V1-2__a.sql",
                ""
            })
    void leaves_out_what_flyway_would_not_run(String name) {
        assertEquals(Optional.empty(), MigrationScript.of(name));
    }
}
