package dev.muster.db;

import dev.muster.Check;
import dev.muster.DelegatingCheck;
import dev.muster.Probe;
import dev.muster.Schedule;
import dev.muster.Scope;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Looks whether the schema is the one that the service was built for, by the history that Flyway or Liquibase keeps in it;
 * neither has to be on the class path. Immutable and thread-safe; each method returns a changed copy. Made by {@link
 * DbChecks}.
 *
 * <p>What is applied is read from the database; what should be is what the owner says: {@link #expecting(String)}, the
 * scripts at {@link #locations(ClassLoader, String)} or {@link #locations(Path)}, or {@link #changeSets(List)}.
 *
 * <p>Defaults: id {@code db.migrations}, shared, at the start and every 10 minutes, every 30 s while failing, 10 s a run; the
 * usual tables, in the schema of the session.
 */
public final class MigrationCheck implements DelegatingCheck {
    private static final Schedule SCHEDULE = Schedule.every(Duration.ofMinutes(10))
            .timeout(Duration.ofSeconds(10))
            .whileFailing(Duration.ofSeconds(30));

    private final ServerPlan plan;
    private final MigrationPlan migrations;
    private final Check delegate;

    MigrationCheck(ServerPlan plan, MigrationPlan migrations) {
        this.plan = plan;
        this.migrations = migrations;
        Probe<MigrationFacts> probe =
                context -> plan.look(context, visit -> MigrationProbe.look(visit.ask(), migrations));
        this.delegate =
                Check.of(plan.id(), Scope.SHARED, probe, MigrationRules.ALL).scheduled(SCHEDULE);
    }

    @Override
    public Check delegate() {
        return delegate;
    }

    /**
     * {@return a copy of this id, for a service that has several databases looked at}
     *
     * @throws IllegalArgumentException if the id is malformed
     */
    public MigrationCheck named(String id) {
        return new MigrationCheck(plan.named(id), migrations);
    }

    /** {@return a copy that expects this version of Flyway's, or this id of a change set of Liquibase's, to be applied} */
    public MigrationCheck expecting(String newest) {
        return with(migrations.expecting(newest));
    }

    /** {@return a copy that also expects Flyway's scripts in this folder, and those beneath, to be applied} */
    public MigrationCheck locations(Path folder) {
        return with(migrations.location(folder));
    }

    /**
     * {@return a copy that also expects Flyway's scripts in this folder of the class path to be applied}
     *
     * @param folder such as {@code db/migration}
     */
    public MigrationCheck locations(ClassLoader loader, String folder) {
        return with(migrations.location(loader, folder));
    }

    /**
     * {@return a copy that expects these change sets of Liquibase's to be applied}
     *
     * @param ids each as {@code id}, {@code id::author} or {@code path::id::author}
     */
    public MigrationCheck changeSets(List<String> ids) {
        return with(migrations.changeSets(ids));
    }

    /** {@return a copy that also looks into a history table, or a table of locks, of this name; then no usual one is looked for} */
    public MigrationCheck table(String name) {
        return with(migrations.table(name));
    }

    /** {@return a copy that also looks into this schema; then no other is looked into} */
    public MigrationCheck schema(String name) {
        return with(migrations.schema(name));
    }

    /** {@return a copy for a history in each schema, as with one schema for each tenant} */
    public MigrationCheck inEverySchema() {
        return with(migrations.inEverySchema());
    }

    private MigrationCheck with(MigrationPlan other) {
        return new MigrationCheck(plan, other);
    }
}
