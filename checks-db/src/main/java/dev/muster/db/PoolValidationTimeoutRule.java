package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.time.Duration;
import java.util.List;

/** One dead connection must not eat up all the time there is to find a living one. */
final class PoolValidationTimeoutRule implements Rule<PoolFacts> {
    static final RuleInfo INFO = RuleInfo.of("db.pool.validation-timeout")
            .title("A dead connection is found out before the wait for one is over")
            .severity(Severity.WARNING)
            .passes("validationTimeout is under connectionTimeout")
            .fix("set validationTimeout=1000")
            .reference(PoolReferences.HIKARI)
            .tag("db")
            .tag("pool");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(PoolFacts facts) {
        Duration validation = facts.settings().validationTimeout();
        Duration connection = facts.settings().connectionTimeout();
        String seen =
                "validationTimeout is " + Words.time(validation) + ", connectionTimeout " + Words.time(connection);
        return List.of(
                validation.compareTo(connection) < 0
                        ? Outcome.passed(seen)
                        : Outcome.failed(seen)
                                .expected("under " + Words.time(connection))
                                .fix("set validationTimeout="
                                        + Math.max(250, Math.min(1000, connection.toMillis() / 2))));
    }
}
