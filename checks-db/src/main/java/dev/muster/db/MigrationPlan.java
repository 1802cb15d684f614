package dev.muster.db;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the owner says of the migrations of a service. Immutable; each method returns a changed copy.
 *
 * @param tables names of history tables and tables of locks, where they are not those of Flyway and Liquibase
 * @param schemas in which they are; where none is named, those of the session, or else any
 * @param everySchema whether each schema has its own history and all are this service's, as with one schema per tenant
 * @param version of Flyway, or id of a change set of Liquibase, that this service needs at the least, and knows as the newest
 * @param changeSets of Liquibase that this service knows, as {@code id}, {@code id::author} or {@code path::id::author}
 * @param locations of Flyway's scripts
 */
record MigrationPlan(
        List<String> tables,
        List<String> schemas,
        boolean everySchema,
        Optional<String> version,
        List<String> changeSets,
        List<MigrationLocation> locations) {
    static final MigrationPlan NOTHING =
            new MigrationPlan(List.of(), List.of(), false, Optional.empty(), List.of(), List.of());

    /** Copies. */
    MigrationPlan {
        tables = List.copyOf(tables);
        schemas = List.copyOf(schemas);
        changeSets = List.copyOf(changeSets);
        locations = List.copyOf(locations);
    }

    MigrationPlan table(String name) {
        return new MigrationPlan(and(tables, name), schemas, everySchema, version, changeSets, locations);
    }

    MigrationPlan schema(String name) {
        return new MigrationPlan(tables, and(schemas, name), everySchema, version, changeSets, locations);
    }

    MigrationPlan inEverySchema() {
        return new MigrationPlan(tables, schemas, true, version, changeSets, locations);
    }

    MigrationPlan expecting(String newest) {
        return new MigrationPlan(tables, schemas, everySchema, Optional.of(newest.strip()), changeSets, locations);
    }

    MigrationPlan changeSets(List<String> ids) {
        return new MigrationPlan(tables, schemas, everySchema, version, ids, locations);
    }

    MigrationPlan location(Path folder) {
        return location(new MigrationLocation.Folder(folder));
    }

    MigrationPlan location(ClassLoader loader, String folder) {
        return location(new MigrationLocation.ClassPath(loader, folder));
    }

    private MigrationPlan location(MigrationLocation more) {
        return new MigrationPlan(tables, schemas, everySchema, version, changeSets, and(locations, more));
    }

    /** {@return whether the owner said anything from which it follows that there are migrations} */
    boolean declared() {
        return version.isPresent()
                || !tables.isEmpty()
                || !schemas.isEmpty()
                || !changeSets.isEmpty()
                || !locations.isEmpty();
    }

    private static <T> List<T> and(List<T> some, T more) {
        List<T> all = new ArrayList<>(some);
        all.add(more);
        return all;
    }
}
