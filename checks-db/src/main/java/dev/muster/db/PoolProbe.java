package dev.muster.db;

import com.zaxxer.hikari.HikariDataSource;
import dev.muster.CannotLookException;
import dev.muster.CheckContext;
import dev.muster.Fact;
import dev.muster.Probe;
import java.util.Map;
import java.util.Optional;

/** Reads how a pool is set up, and over one of its connections how many the server has for it. */
final class PoolProbe implements Probe<PoolFacts> {
    private final HikariDataSource pool;
    private final Declared declared;
    private final Optional<Map<String, String>> given;

    PoolProbe(HikariDataSource pool, Declared declared, Optional<Map<String, String>> given) {
        this.pool = pool;
        this.declared = declared;
        this.given = given;
    }

    @Override
    public PoolFacts look(CheckContext context) {
        try {
            return Visit.to(
                    pool,
                    context,
                    declared,
                    visit -> facts(Fact.of(visit.product()), visit.catalog().limits(visit.ask())));
        } catch (CannotLookException e) {
            return facts(Fact.absent(e.reason()), Fact.absent(e.reason()));
        }
    }

    /** Read last: a pool that has not started replaces what it dislikes when it does. */
    private PoolFacts facts(Fact<Product> product, Fact<ConnectionLimits> limits) {
        return new PoolFacts(HikariReader.settings(pool), given, declared, product, limits);
    }
}
