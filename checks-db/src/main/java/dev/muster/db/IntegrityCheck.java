package dev.muster.db;

import dev.muster.Check;
import dev.muster.ConfigurationException;
import dev.muster.DelegatingCheck;
import dev.muster.Fact;
import dev.muster.Probe;
import dev.muster.Schedule;
import dev.muster.Scope;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks a database the owner's own questions about what must never be. Immutable and thread-safe; each method returns a
 * changed copy. Made by {@link DbChecks}.
 *
 * <pre>{@code
 * DbChecks.integrity(dataSource)
 *     .holds(new Invariant("every order has a customer", "SELECT count(*) FROM orders WHERE customer_id IS NULL"))
 * }</pre>
 *
 * <p>The questions run in a transaction that only reads, each for 2 s at the most; what takes longer is inconclusive. No
 * value of a row is shown, but the count.
 *
 * <p>Nothing here refuses a start: the state that a shared server is in is no reason not to replace an
 * instance.
 *
 * <p>Defaults: id {@code db.integrity}, shared, every hour, 20 s a run.
 */
public final class IntegrityCheck implements DelegatingCheck {
    private static final Schedule SCHEDULE = Schedule.every(Duration.ofHours(1)).timeout(Duration.ofSeconds(20));

    private final ServerPlan plan;
    private final List<Invariant> invariants;
    private final Check delegate;

    IntegrityCheck(ServerPlan plan, List<Invariant> invariants) {
        this.plan = plan;
        this.invariants = List.copyOf(invariants);
        Probe<IntegrityFacts> probe = context -> plan.look(context, this::ask);
        this.delegate =
                Check.of(plan.id(), Scope.SHARED, probe, IntegrityFacts.RULES).scheduled(SCHEDULE);
    }

    private IntegrityFacts ask(Visit visit) throws SQLException {
        List<IntegrityFacts.Answer> all = new ArrayList<>();
        for (Invariant invariant : invariants) {
            Fact<Long> broken = visit.ask()
                    .row(invariant.counting(), "GRANT SELECT on the tables that it reads", row -> row.getLong(1));
            all.add(new IntegrityFacts.Answer(invariant.name(), broken));
        }
        return new IntegrityFacts(all);
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
    public IntegrityCheck named(String id) {
        return new IntegrityCheck(plan.named(id), invariants);
    }

    /**
     * {@return a copy that also asks whether this is so}
     *
     * @throws ConfigurationException if there is one of that name already
     */
    public IntegrityCheck holds(Invariant invariant) {
        if (invariants.stream().anyMatch(other -> other.name().equals(invariant.name()))) {
            throw new ConfigurationException(
                    List.of(plan.id() + " has two invariants of one name: give each a name of its own"));
        }
        List<Invariant> more = new ArrayList<>(invariants);
        more.add(invariant);
        return new IntegrityCheck(plan, more);
    }
}
