package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.util.List;

/** A rule about a server that follows another. */
abstract class FollowingRule implements Rule<ReplicationFacts> {
    /** {@return the documentation of a rule of this id, as far as it is the same for all of them} */
    static RuleInfo about(String id) {
        return RuleInfo.of(id)
                .notApplicable("the server follows no other")
                .reference(PosturePages.postgres("warm-standby.html"))
                .reference(PosturePages.mySql("replication-administration-status.html"))
                .tag("db")
                .tag("replication");
    }

    abstract Outcome judge(ReplicationFacts.Following following);

    @Override
    public final List<Outcome> judge(ReplicationFacts facts) {
        return List.of(facts.following()
                .judge(following -> following
                        .map(this::judge)
                        .orElseGet(() -> Outcome.notApplicable("the server follows no other"))));
    }
}
