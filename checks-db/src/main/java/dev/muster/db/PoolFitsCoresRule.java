package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.List;
import java.util.OptionalInt;

/** More connections than a server can work on at once make everything slower. */
final class PoolFitsCoresRule implements Rule<PoolFacts> {
    static final RuleInfo INFO = RuleInfo.of("db.pool.fits-cores")
            .title("There are not many more connections than the database has cores for")
            .severity(Severity.WARNING)
            .passes("all connections together are at most twice 2 x cores + 1")
            .fix("divide 2 x cores + 1 of the database by the number of instances, and set maximumPoolSize to that")
            .notApplicable("databaseCores(n) is not declared and no pool has more than 100 connections, or connections"
                    + " go through a pooler outside of the service")
            .reference(PoolReferences.SIZING)
            .reference("https://github.com/brettwooldridge/HikariCP#frequently-used")
            .tag("db")
            .tag("pool");

    private static final int LARGE = 100;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(PoolFacts facts) {
        if (facts.declared().pooledOutside()) {
            return List.of(Outcome.notApplicable("connections go through a pooler outside of the service"));
        }
        OptionalInt cores = facts.declared().databaseCores();
        return List.of(
                cores.isPresent()
                        ? judge(PoolSum.of(facts), cores.getAsInt())
                        : judge(facts.settings().most()));
    }

    private static Outcome judge(int most) {
        return most > LARGE
                ? Outcome.failed("one pool opens up to " + most + " connections; few databases have cores for that")
                        .expected(LARGE + " at most; say databaseCores(n) for a better figure")
                : Outcome.notApplicable("databaseCores(n) is not declared");
    }

    private static Outcome judge(PoolSum sum, int cores) {
        long formula = 2L * cores + 1;
        String seen = sum + "; " + Words.count(cores, "core") + " work best with 2 x " + cores + " + 1 = " + formula;
        if (sum.total() > 2 * formula) {
            String more = sum.total() > 4 * formula ? "more than four times that" : "more than twice that";
            return Outcome.failed(seen + ": " + more)
                    .expected(2 * formula + " at most")
                    .fix("set maximumPoolSize=" + Math.max(2, formula / sum.instances()));
        }
        return sum.known()
                ? Outcome.passed(seen)
                : Outcome.inconclusive(seen + "; how many instances run is not declared: say instances(n)");
    }
}
