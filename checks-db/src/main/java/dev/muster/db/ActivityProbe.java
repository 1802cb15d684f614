package dev.muster.db;

import dev.muster.CannotLookException;
import dev.muster.CheckContext;
import dev.muster.CounterHistory;
import dev.muster.Probe;
import java.util.Optional;
import java.util.OptionalLong;

/** Looks what goes on in a server, and remembers what it counted before and how large the database was. */
final class ActivityProbe implements Probe<ActivityFacts> {
    private final ServerPlan plan;
    private volatile Memory memory;

    ActivityProbe(ServerPlan plan, OptionalLong room) {
        this.plan = plan;
        Growth growth = room.isPresent() ? Growth.NONE.room(room.getAsLong()) : Growth.NONE;
        this.memory = new Memory(CounterHistory.NONE, growth);
    }

    /** What earlier looks saw. */
    private record Memory(CounterHistory counters, Growth growth) {}

    /** A monitor sees more, but may be in another database. */
    private ActivityFacts seen(CheckContext context, Optional<CounterHistory.Look> earlier) throws CannotLookException {
        Visit.Look<ActivityFacts> look = visit -> visit.catalog().activity(visit.ask(), earlier);
        ActivityFacts service = plan.lookAsService(context, look);
        return plan.monitor().isEmpty() ? service : Monitored.join(service, plan.look(context, look));
    }

    @Override
    public ActivityFacts look(CheckContext context) throws CannotLookException {
        Memory before = memory;
        Optional<CounterHistory.Look> earlier = before.counters().before(context.now());
        ActivityFacts seen = seen(context, earlier);
        Growth growth = seen.size()
                .value()
                .map(bytes -> before.growth().add(seen.at(), bytes))
                .orElse(before.growth());
        CounterHistory counters = seen.counters()
                .value()
                .map(totals -> before.counters().add(seen.at(), totals))
                .orElse(before.counters());
        memory = new Memory(counters, growth);
        return seen.growth(before.growth());
    }
}
