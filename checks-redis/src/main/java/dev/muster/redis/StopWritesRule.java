package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;

/** A server that goes on taking what it cannot keep lets nobody notice. */
final class StopWritesRule extends OwnServerRule {
    static final RuleInfo INFO = RuleInfo.of("redis.persistence.stop-writes")
            .title("The server takes no writes that it cannot save")
            .severity(Severity.WARNING)
            .passes("stop-writes-on-bgsave-error is yes")
            .fix("CONFIG SET stop-writes-on-bgsave-error yes, and stop-writes-on-bgsave-error yes in redis.conf")
            .notApplicable("the Redis is a cache, it makes no snapshots, or a provider runs it")
            .reference(Pages.PERSISTENCE)
            .reference(Pages.valkey("persistence"))
            .tag("redis")
            .tag("persistence");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    String duty() {
        return "its disks are";
    }

    @Override
    Outcome own(NodeFacts node, PostureFacts facts) {
        ServerSettings settings = node.server().settings();
        return Purposes.ifKept(
                facts,
                purpose -> settings.get("save")
                        .judge(save -> PersistenceRule.snapshots(save)
                                ? judge(settings)
                                : Outcome.notApplicable("the server makes no snapshots")));
    }

    private static Outcome judge(ServerSettings settings) {
        return settings.get("stop-writes-on-bgsave-error")
                .judge(stop -> stop.equals("yes")
                        ? Outcome.passed("stop-writes-on-bgsave-error is yes")
                        : Outcome.failed("stop-writes-on-bgsave-error is no: writes go on while snapshots fail"));
    }
}
