package dev.muster.db;

import dev.muster.CannotLookException;
import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.DelegatingCheck;
import dev.muster.Probe;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.health.Capture;
import dev.muster.health.Capturing;
import java.time.Duration;

/**
 * Looks whether tables, indexes, sequences and the planner's statistics are kept in order, by the server's own catalogue:
 * no table of the service is read. Immutable and thread-safe; each method returns a changed copy. Made by {@link DbChecks}.
 *
 * <p>Nothing here refuses a start, but autovacuum that is switched off: the state that a shared server is in is no reason not
 * to replace an instance.
 *
 * <p>Defaults: id {@code db.maintenance}, shared, every hour, 20 s a run.
 */
public final class MaintenanceCheck implements DelegatingCheck, Capturing {
    private static final Schedule SCHEDULE = Schedule.every(Duration.ofHours(1)).timeout(Duration.ofSeconds(20));

    private final ServerPlan plan;
    private final Check delegate;

    MaintenanceCheck(ServerPlan plan) {
        this.plan = plan;
        Probe<MaintenanceFacts> probe = this::look;
        this.delegate =
                Check.of(plan.id(), Scope.SHARED, probe, MaintenanceRules.ALL).scheduled(SCHEDULE);
    }

    private MaintenanceFacts look(CheckContext context) throws CannotLookException {
        return plan.look(context, (visit, settings) -> visit.catalog().maintenance(visit.ask(), settings));
    }

    @Override
    public Check delegate() {
        return delegate;
    }

    /**
     * {@return what this check sees, for a file that {@link DbChecks#captured} reads; in a check of one's own, which has a context}
     *
     * @throws CannotLookException if it cannot look
     */
    @Override
    public Capture capture(CheckContext context) throws CannotLookException {
        return DbCaptures.MAINTENANCE.capture(look(context));
    }

    /**
     * {@return a copy of this id, for a service that has several databases looked at}
     *
     * @throws IllegalArgumentException if the id is malformed
     */
    public MaintenanceCheck named(String id) {
        return new MaintenanceCheck(plan.named(id));
    }
}
