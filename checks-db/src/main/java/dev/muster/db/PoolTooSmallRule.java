package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.List;

/** Threads that each hold one connection and wait for a second may wait for each other for ever. */
final class PoolTooSmallRule implements Rule<PoolFacts> {
    static final RuleInfo INFO = RuleInfo.of("db.pool.too-small")
            .title("The pool is large enough that threads cannot block each other")
            .severity(Severity.WARNING)
            .passes(
                    "maximumPoolSize is at least 2, and at least threads x (connections per task - 1) + 1 where both are"
                            + " declared")
            .fix("raise maximumPoolSize, or hold one connection at a time")
            .reference(PoolReferences.SIZING + "#pool-locking")
            .reference(PoolReferences.HIKARI)
            .tag("db")
            .tag("pool");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(PoolFacts facts) {
        int most = facts.settings().most();
        Declared declared = facts.declared();
        int threads = declared.threads().orElse(1);
        int each = declared.connectionsPerTask().orElse(1);
        long floor = Math.max(2, (long) threads * (each - 1) + 1);
        if (most >= floor) {
            return List.of(Outcome.passed(Words.count(most, "connection") + "; " + floor + " are needed at least"));
        }
        String why = floor == 2
                ? "one slow statement stops everybody"
                : threads + " threads that hold " + each + " connections each need " + floor
                        + ", or wait for each other for ever";
        return List.of(Outcome.failed(Words.count(most, "connection") + ": " + why)
                .expected(floor + " or more")
                .fix("set maximumPoolSize=" + (floor == 2 ? 10 : floor)));
    }
}
