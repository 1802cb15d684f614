package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.time.Duration;

/** What is read here was written a moment ago. */
final class ReplicationLagRule extends FollowingRule {
    private static final Duration GOOD = Duration.ofSeconds(10);
    private static final Duration LATE = Duration.ofSeconds(60);

    static final RuleInfo INFO = about("db.replication.lag")
            .title("The replica keeps up")
            .severity(Severity.WARNING)
            .passes("it is less than 10 s behind")
            .fix("look for long queries and for a slow disk on the replica, and for a bulk load on its primary")
            .needs(ReplicationRunningRule.ID);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome judge(ReplicationFacts.Following following) {
        return following.lag().judge(ReplicationLagRule::lag);
    }

    private static Outcome lag(Duration lag) {
        String text = "it is " + Words.span(lag) + " behind";
        if (lag.compareTo(GOOD) < 0) {
            return Outcome.passed(text);
        }
        return Outcome.failed(lag.compareTo(LATE) < 0 ? text : text + ": what is read here is out of date")
                .expected("less than 10 s");
    }
}
