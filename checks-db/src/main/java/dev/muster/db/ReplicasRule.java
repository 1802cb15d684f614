package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Words;
import java.util.List;
import java.util.OptionalInt;

/** As many replicas are there as the owner counts on. */
final class ReplicasRule implements Rule<ReplicationFacts> {
    static final RuleInfo INFO = RuleInfo.of("db.replication.replicas")
            .title("As many replicas are attached as declared")
            .passes("at least as many servers as the owner declared follow this one, and none of these is known to have"
                    + " stopped")
            .fix("start the missing replica and read its log: it names why it cannot attach")
            .notApplicable("the owner declared none")
            .reference(PosturePages.postgres("monitoring-stats.html#MONITORING-PG-STAT-REPLICATION-VIEW"))
            .reference(PosturePages.mySql("show-replicas.html"))
            .tag("db")
            .tag("replication");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(ReplicationFacts facts) {
        OptionalInt declared = facts.declared().replicas();
        return List.of(
                declared.isEmpty()
                        ? Outcome.notApplicable("the owner declared none")
                        : facts.followers().judge(followers -> judge(followers, declared.getAsInt())));
    }

    /** An ordinary account sees that they are attached, and not whether they stream. */
    private static Outcome judge(List<ReplicationFacts.Follower> followers, int declared) {
        long attached = followers.stream()
                .filter(it -> it.streaming().value().orElse(true))
                .count();
        boolean seen = followers.stream().allMatch(it -> it.streaming().value().isPresent());
        String text = attached + " of " + Words.count(declared, "replica");
        return attached < declared
                ? Outcome.failed(text + " " + (seen ? "streaming" : "attached")).expected(declared + " or more")
                : Outcome.passed(
                        text + (seen ? " streaming" : " attached; whether each streams this account may not see"));
    }
}
