package dev.muster.db;

import com.zaxxer.hikari.HikariDataSource;
import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.Probe;
import dev.muster.Schedule;
import dev.muster.Scope;
import java.time.Duration;
import java.util.List;

/** Asks a pool's own bean how much of it is in use, and remembers the last minute. Borrows nothing. */
final class UsageProbe implements Probe<PoolUsage> {
    private static final Schedule SCHEDULE =
            Schedule.every(Duration.ofSeconds(5)).timeout(Duration.ofSeconds(1));

    private final HikariDataSource pool;
    private volatile PoolSamples samples = PoolSamples.NONE;

    private UsageProbe(HikariDataSource pool) {
        this.pool = pool;
    }

    static Check of(String id, HikariDataSource pool) {
        return Check.of(id, Scope.LOCAL, new UsageProbe(pool), UsageRules.ALL).scheduled(SCHEDULE);
    }

    @Override
    public PoolUsage look(CheckContext context) {
        return new PoolUsage(
                HikariReader.name(pool),
                HikariReader.sample(pool, context.now()).map(this::remembered));
    }

    private List<PoolSample> remembered(PoolSample sample) {
        samples = samples.with(sample);
        return samples.all();
    }
}
