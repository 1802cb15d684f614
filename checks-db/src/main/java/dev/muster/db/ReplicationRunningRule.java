package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;

/** The replica still follows. */
final class ReplicationRunningRule extends FollowingRule {
    static final String ID = "db.replication.running";

    static final RuleInfo INFO = about(ID)
            .title("The replica still follows its primary")
            .severity(Severity.WARNING)
            .passes("it receives and applies what its primary writes")
            .fix("SHOW REPLICA STATUS names the error, START REPLICA goes on; for PostgreSQL read the replica's log");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome judge(ReplicationFacts.Following following) {
        return following
                .running()
                .judge(running -> running
                        ? Outcome.passed("it receives and applies")
                        : Outcome.failed("it follows no more: what is read here grows older and older"));
    }
}
