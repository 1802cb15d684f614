package dev.muster.db;

import dev.muster.CannotLookException;
import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.ConfigurationException;
import dev.muster.DelegatingCheck;
import dev.muster.Probe;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.health.Capture;
import dev.muster.health.Capturing;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Looks who follows whom, and how far behind: a standby that is read from, replicas that should be attached, slots that
 * nobody reads. Immutable and thread-safe; each method returns a changed copy. Made by {@link DbChecks}.
 *
 * <p>Nothing here refuses a start: the state that a shared server is in is no reason not to replace an
 * instance.
 *
 * <p>Defaults: id {@code db.replication}, shared, every minute, 5 s a run; no number of replicas is expected.
 */
public final class ReplicationCheck implements DelegatingCheck, Capturing {
    private static final Schedule SCHEDULE =
            Schedule.every(Duration.ofMinutes(1)).timeout(Duration.ofSeconds(5));

    private final ServerPlan plan;
    private final Check delegate;

    ReplicationCheck(ServerPlan plan) {
        this.plan = plan;
        Probe<ReplicationFacts> probe = this::look;
        this.delegate =
                Check.of(plan.id(), Scope.SHARED, probe, ReplicationRules.ALL).scheduled(SCHEDULE);
    }

    private ReplicationFacts look(CheckContext context) throws CannotLookException {
        return plan.look(context, visit -> visit.catalog().replication(visit.ask()));
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
        return DbCaptures.REPLICATION.capture(look(context));
    }

    /**
     * {@return a copy of this id, for a service that has several databases looked at}
     *
     * @throws IllegalArgumentException if the id is malformed
     */
    public ReplicationCheck named(String id) {
        return new ReplicationCheck(plan.named(id));
    }

    /** {@return a copy that asks by these connections, of an account that may see more} */
    public ReplicationCheck monitor(DataSource connections) {
        return new ReplicationCheck(plan.monitor(connections));
    }

    /**
     * {@return a copy that expects so many replicas to be attached to this server}
     *
     * @throws ConfigurationException if that is negative
     */
    public ReplicationCheck replicas(int number) {
        return new ReplicationCheck(plan.with(Declared.Figure.REPLICAS, number, 0));
    }
}
