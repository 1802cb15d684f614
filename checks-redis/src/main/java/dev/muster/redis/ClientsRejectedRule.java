package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;

/** Nobody was turned away. */
final class ClientsRejectedRule extends LiveRule {
    static final RuleInfo INFO = LivePages.about("redis.clients.rejected", "clients")
            .title("No client was turned away since the earlier look")
            .severity(Severity.WARNING)
            .passes("rejected_connections has not grown since the earlier look")
            .fix(
                    "raise the limit: CONFIG SET maxclients 20000, and maxclients in redis.conf with the limit of open files"
                            + " (LimitNOFILE) above it; or make pools smaller: see redis.clients.room")
            .notApplicable(Grown.FIRST)
            .reference(LivePages.redis("develop/reference/clients/"))
            .reference(LivePages.valkey("clients/"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> judge(LiveNode node, LiveFacts facts) {
        return List.of(Grown.judge(
                Counters.REJECTED,
                node,
                grown -> grown.more() == 0
                        ? Outcome.passed("none " + grown.span())
                        : Outcome.failed("connections turned away at the limit of maxclients: " + grown.rate())
                                .expected("none")));
    }
}
