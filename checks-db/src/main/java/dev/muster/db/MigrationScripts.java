package dev.muster.db;

import dev.muster.Fact;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the names of the scripts at the locations that an owner named. */
final class MigrationScripts {
    private MigrationScripts() {}

    /** {@return the scripts; absent if a location cannot be read or holds none, for empty is most likely a wrong name} */
    static Fact<List<MigrationScript>> read(List<MigrationLocation> locations) {
        List<MigrationScript> all = new ArrayList<>();
        for (MigrationLocation location : locations) {
            try {
                List<MigrationScript> here = location.names().stream()
                        .flatMap(name -> MigrationScript.of(name).stream())
                        .toList();
                if (here.isEmpty()) {
                    return Fact.absent("there is no script such as V1__name.sql in " + location);
                }
                all.addAll(here);
            } catch (IOException | SecurityException e) {
                return Fact.absent(
                        "cannot read " + location + ": " + e.getClass().getSimpleName());
            }
        }
        return Fact.of(List.copyOf(all));
    }
}
