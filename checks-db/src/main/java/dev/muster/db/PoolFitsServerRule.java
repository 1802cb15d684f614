package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.util.List;

/** All pools of all instances fit the server together. */
final class PoolFitsServerRule implements Rule<PoolFacts> {
    static final RuleInfo INFO = RuleInfo.of("db.pool.fits-server")
            .title("All pools of all instances fit the server together")
            .passes("instances x maximumPoolSize + other pools is at most 80 % of max_connections less those reserved;"
                    + " a warning up to 100 %, a failure above")
            .fix("lower maximumPoolSize, run fewer instances, put PgBouncer or ProxySQL in between, or raise"
                    + " max_connections")
            .notApplicable("connections go through a pooler outside of the service, whose own limit counts")
            .reference(PoolReferences.SIZING)
            .reference(PoolReferences.POSTGRESQL_CONNECTIONS)
            .reference(PoolReferences.MYSQL_CONNECTIONS)
            .tag("db")
            .tag("pool");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(PoolFacts facts) {
        if (facts.declared().pooledOutside()) {
            return List.of(Outcome.notApplicable(
                    "connections go through a pooler outside of the service: compare its max_client_conn"));
        }
        return List.of(facts.limits()
                .judge(limits -> PoolSum.of(facts).against(limits.free(), accepts(facts, limits))));
    }

    private static String accepts(PoolFacts facts, ConnectionLimits limits) {
        String server = facts.product().value().map(Product::toString).orElse("the server");
        return server + " accepts " + limits.free() + " of " + limits.most() + " (" + limits.reserved() + " reserved)";
    }
}
