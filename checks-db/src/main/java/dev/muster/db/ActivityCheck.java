package dev.muster.db;

import dev.muster.CannotLookException;
import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.ConfigurationException;
import dev.muster.DelegatingCheck;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.health.Capture;
import dev.muster.health.Capturing;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;

/**
 * Looks what goes on in a server just now: transactions that are stuck, statements that are slow, deadlocks, broken sessions,
 * checksum failures, growth. Immutable and thread-safe; each method returns a changed copy. Made by {@link DbChecks}.
 *
 * <p>An account that may not see the sessions of others sees its own, those of all instances; {@linkplain
 * #monitor(DataSource) a monitor} sees all. No text of a statement is shown.
 *
 * <p>Nothing here refuses a start: the state that a shared server is in is no reason not to replace an
 * instance.
 *
 * <p>Defaults: id {@code db.activity}, shared, every minute, 10 s a run.
 */
public final class ActivityCheck implements DelegatingCheck, Capturing {
    private static final Schedule SCHEDULE =
            Schedule.every(Duration.ofMinutes(1)).timeout(Duration.ofSeconds(10));

    private final ServerPlan plan;
    private final OptionalLong room;
    private final Check delegate;

    ActivityCheck(ServerPlan plan, OptionalLong room) {
        this.plan = plan;
        this.room = room;
        this.delegate = Check.of(plan.id(), Scope.SHARED, new ActivityProbe(plan, room), ActivityRules.ALL)
                .scheduled(SCHEDULE);
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
        return DbCaptures.ACTIVITY.capture(new ActivityProbe(plan, room).look(context));
    }

    /**
     * {@return a copy of this id, for a service that has several databases looked at}
     *
     * @throws IllegalArgumentException if the id is malformed
     */
    public ActivityCheck named(String id) {
        return new ActivityCheck(plan.named(id), room);
    }

    /** {@return a copy that asks by these connections, of an account that may see more} */
    public ActivityCheck monitor(DataSource connections) {
        return new ActivityCheck(plan.monitor(connections), room);
    }

    /** {@return a copy for a service that uses prepared transactions, which so may wait a while} */
    public ActivityCheck xa() {
        return new ActivityCheck(plan.with(Declared.Way.XA), room);
    }

    /**
     * {@return a copy for a database that may take so much room}
     *
     * @throws ConfigurationException if that is not positive
     */
    public ActivityCheck room(long bytes) {
        if (bytes <= 0) {
            throw new ConfigurationException(List.of(plan.id() + " has room for " + bytes + " bytes: write how many"));
        }
        return new ActivityCheck(plan, OptionalLong.of(bytes));
    }
}
