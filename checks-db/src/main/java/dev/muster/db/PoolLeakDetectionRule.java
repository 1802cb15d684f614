package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.time.Duration;
import java.util.List;

/** Who does not give a connection back is named in the log, and nobody else. */
final class PoolLeakDetectionRule implements Rule<PoolFacts> {
    static final RuleInfo INFO = RuleInfo.of("db.pool.leak-detection")
            .title("Connections that are not given back are complained of")
            .severity(Severity.INFO)
            .passes("leakDetectionThreshold is at least twice the longest statement: 60 s where none is declared")
            .fix("set leakDetectionThreshold=60000")
            .reference(PoolReferences.HIKARI)
            .tag("db")
            .tag("pool");

    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(PoolFacts facts) {
        Duration threshold = facts.settings().leakDetection();
        Duration longest = facts.declared().longestStatement().orElse(LONGEST);
        Duration quiet = longest.multipliedBy(2);
        if (threshold.isZero()) {
            return List.of(
                    failed("leakDetectionThreshold is 0: a connection that is never given back is never named", quiet));
        }
        String seen =
                "leakDetectionThreshold is " + Words.time(threshold) + "; statements may take " + Words.time(longest);
        return List.of(
                threshold.compareTo(quiet) < 0
                        ? failed(seen + ": it would cry at work that is only slow", quiet)
                        : Outcome.passed(seen));
    }

    private static Outcome failed(String observed, Duration quiet) {
        return Outcome.failed(observed)
                .expected(Words.time(quiet) + " or more")
                .fix("set leakDetectionThreshold=" + Math.max(2000, quiet.toMillis()));
    }
}
