package dev.muster.db;

import dev.muster.Check;
import dev.muster.ConfigurationException;
import dev.muster.DelegatingCheck;
import dev.muster.Probe;
import dev.muster.Schedule;
import dev.muster.Scope;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks a database the owner's own questions about what must never be. Immutable and thread-safe; each method returns a
 * changed copy. Made by {@link DbChecks}.
 *
 * <pre>{@code
 * DbChecks.integrity(dataSource)
 *     .none("no order without a customer", "SELECT count(*) FROM orders WHERE customer_id IS NULL")
 * }</pre>
 *
 * <p>The questions run in a transaction that only reads, each for 2 s at the most; what takes longer is inconclusive. No
 * value of a row is shown, but the count.
 *
 * <p>Defaults: id {@code db.integrity}, shared, every hour, 20 s a run.
 */
public final class IntegrityCheck implements DelegatingCheck {
    private static final Schedule SCHEDULE = Schedule.every(Duration.ofHours(1)).timeout(Duration.ofSeconds(20));

    private final ServerPlan plan;
    private final Map<String, String> questions;
    private final Check delegate;

    IntegrityCheck(ServerPlan plan, Map<String, String> questions) {
        this.plan = plan;
        this.questions = new LinkedHashMap<>(questions);
        Probe<IntegrityFacts> probe = context -> plan.look(context, this::ask);
        this.delegate = Check.of(plan.id(), Scope.SHARED, probe, List.of(new InvariantsRule()))
                .scheduled(SCHEDULE);
    }

    private IntegrityFacts ask(Visit visit) throws SQLException {
        List<IntegrityFacts.Invariant> all = new ArrayList<>();
        for (Map.Entry<String, String> question : questions.entrySet()) {
            Fact<Long> broken = visit.ask()
                    .row(question.getValue(), "GRANT SELECT on the tables that it reads", row -> row.getLong(1));
            all.add(new IntegrityFacts.Invariant(question.getKey(), broken));
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
        return new IntegrityCheck(plan.named(id), questions);
    }

    /**
     * {@return a copy that also asks this}
     *
     * @param invariant what is so, in the owner's words
     * @param counting a query whose one number is how many rows break it
     * @throws ConfigurationException if one of them is blank, or the invariant is there already
     */
    public IntegrityCheck none(String invariant, String counting) {
        if (invariant.isBlank() || counting.isBlank() || questions.containsKey(invariant)) {
            throw new ConfigurationException(
                    List.of(plan.id() + " has an invariant twice, or one that is blank: give each a name and a query"));
        }
        Map<String, String> more = new LinkedHashMap<>(questions);
        more.put(invariant, counting);
        return new IntegrityCheck(plan, more);
    }
}
