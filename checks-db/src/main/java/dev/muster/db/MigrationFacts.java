package dev.muster.db;

import dev.muster.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What Flyway and Liquibase wrote down about a database, and what the service knows of it.
 *
 * @param at when it was seen
 * @param plan what the owner said
 * @param product which server answers
 * @param histories that are this service's, as far as can be told
 * @param elsewhere histories of others, which were not read: {@code schema.table}
 * @param unread how many more there are than are read
 * @param scripts at the locations that the owner named
 */
record MigrationFacts(
        Instant at,
        MigrationPlan plan,
        Product product,
        Fact<List<History>> histories,
        List<String> elsewhere,
        int unread,
        Fact<List<MigrationScript>> scripts) {
    /**
     * The history of a schema.
     *
     * @param tool that keeps it
     * @param schema it is in
     * @param table its name
     * @param entries of it, oldest first
     * @param whole whether these are all
     * @param locks of Liquibase in the same schema
     * @param lockTable where they are; empty if there is none
     */
    record History(
            MigrationTool tool,
            String schema,
            String table,
            Fact<List<Entry>> entries,
            boolean whole,
            Fact<List<Lock>> locks,
            String lockTable) {
        /** {@return its name with its schema} */
        String name() {
            return schema + "." + table;
        }
    }

    /**
     * One migration that ran, or was to run.
     *
     * @param order in which it did
     * @param id of Flyway the version, empty if repeatable; of Liquibase the id of the change set
     * @param name of the script or change log
     * @param about of Flyway the description, of Liquibase the author; to compare, never to show
     * @param type such as {@code SQL}, {@code BASELINE}, {@code DELETE}; {@code EXECUTED}, {@code MARK_RAN}
     * @param success whether it did; empty if the entry does not say
     * @param at when
     * @param checksum whether there is one
     */
    record Entry(
            long order,
            String id,
            String name,
            String about,
            String type,
            Optional<Boolean> success,
            Optional<Instant> at,
            boolean checksum) {}

    /**
     * A row of Liquibase's table of locks.
     *
     * @param held whether somebody holds it; empty if the row does not say
     * @param since when
     * @param host of the holder
     */
    record Lock(Optional<Boolean> held, Optional<Instant> since, String host) {}

    /** {@return whether there is something to compare a history of this tool with} */
    boolean expects(MigrationTool tool) {
        return version(tool).isPresent()
                || !(tool == MigrationTool.FLYWAY ? plan.locations() : plan.changeSets()).isEmpty();
    }

    /** {@return the version declared, which is Flyway's where both tools have a history} */
    Optional<String> version(MigrationTool tool) {
        return plan.version().filter(any -> tool == MigrationTool.FLYWAY || !has(MigrationTool.FLYWAY));
    }

    /** {@return whether there is a history of this tool} */
    boolean has(MigrationTool tool) {
        return histories.value().orElse(List.of()).stream().anyMatch(history -> history.tool() == tool);
    }

    /** {@return whether histories of several schemas were found and nobody said which one is meant} */
    boolean ambiguous() {
        return !plan.everySchema()
                && plan.schemas().isEmpty()
                && histories.value().orElse(List.of()).stream()
                                .map(History::schema)
                                .distinct()
                                .count()
                        > 1;
    }
}
