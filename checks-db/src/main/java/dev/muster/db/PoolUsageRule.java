package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.time.Duration;
import java.util.List;

/** A pool that is always in use is about to keep somebody waiting. */
final class PoolUsageRule implements Rule<PoolUsage> {
    static final RuleInfo INFO = RuleInfo.of("db.pool.usage")
            .title("The pool has connections left")
            .passes("on average over the last minute at most 75 % are in use; a warning above, a failure above 90 %")
            .fix("find who holds connections for long (leakDetectionThreshold=60000 names them), then raise"
                    + " maximumPoolSize as far as the database allows")
            .reference(PoolReferences.SIZING)
            .reference("https://github.com/brettwooldridge/HikariCP/wiki/MBean-(JMX)-Monitoring-and-Management")
            .tag("db")
            .tag("pool");

    private static final double MUCH = 0.75;
    private static final double TOO_MUCH = 0.9;
    private static final int ENOUGH = 3;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(PoolUsage facts) {
        return List.of(facts.samples().judge(PoolUsageRule::judge).at(facts.name()));
    }

    private static Outcome judge(List<PoolSample> samples) {
        double use = samples.stream().mapToDouble(PoolSample::use).average().orElse(0);
        PoolSample last = samples.get(samples.size() - 1);
        String seen = last.active() + " of " + last.most() + " connections in use, " + Math.round(use * 100)
                + " % on average of " + Words.count(samples.size(), "look") + over(samples, last);
        if (use <= MUCH) {
            return Outcome.passed(seen);
        }
        boolean sure = use > TOO_MUCH && samples.size() >= ENOUGH;
        return Outcome.failed(sure ? Severity.ERROR : Severity.WARNING, seen).expected("75 % or less");
    }

    private static String over(List<PoolSample> samples, PoolSample last) {
        Duration span = Duration.between(samples.get(0).at(), last.at());
        return span.toSeconds() > 0 ? " in " + span.toSeconds() + " s" : "";
    }
}
