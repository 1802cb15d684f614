package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.List;

/** Whoever waits for a connection does not answer. */
final class PoolWaitingRule implements Rule<PoolUsage> {
    static final RuleInfo INFO = RuleInfo.of("db.pool.waiting")
            .title("No thread waits for a connection")
            .passes(
                    "no thread waits at this moment but for a connection that the pool has room to open; a warning if one"
                            + " does, a failure if one did, for whatever, at each of the last three looks")
            .fix("find who holds connections for long (leakDetectionThreshold=60000 names them), then raise"
                    + " maximumPoolSize as far as the database allows")
            .reference(PoolReferences.SIZING)
            .reference("https://github.com/brettwooldridge/HikariCP/wiki/MBean-(JMX)-Monitoring-and-Management")
            .tag("db")
            .tag("pool");

    private static final int ENOUGH = 3;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(PoolUsage facts) {
        return List.of(facts.samples().judge(PoolWaitingRule::judge).at(facts.name()));
    }

    private static Outcome judge(List<PoolSample> samples) {
        PoolSample last = samples.get(samples.size() - 1);
        String use = last.active() + " of " + last.most() + " connections in use";
        if (last.waiting() == 0) {
            return Outcome.passed("nobody waits, " + use);
        }
        int looks = 0;
        for (int i = samples.size() - 1; i >= 0 && samples.get(i).waiting() > 0; i--) {
            looks++;
        }
        String wait = Words.count(last.waiting(), "thread") + (last.waiting() == 1 ? " waits" : " wait");
        boolean stays = looks >= ENOUGH;
        if (!stays && last.active() + last.waiting() <= last.most()) {
            return Outcome.passed(wait + " for a connection that there is room to open, " + use);
        }
        return Outcome.failed(
                        stays ? Severity.ERROR : Severity.WARNING,
                        wait + " for a connection" + (stays ? ", somebody did at each of " + looks + " looks, " : ", ")
                                + use)
                .expected("nobody waits");
    }
}
