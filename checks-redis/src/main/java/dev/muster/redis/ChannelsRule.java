package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;

/** Who may publish everywhere speaks in the name of others. */
final class ChannelsRule extends NodeRule {
    static final RuleInfo INFO = RuleInfo.of("redis.acl.channels")
            .title("The service reaches its own channels alone")
            .severity(Severity.INFO)
            .passes(
                    "publishing to any channel is refused to the account of the service. Redis 6.2 gives all channels to"
                            + " each user; from 7.0 acl-pubsub-default is resetchannels")
            .fix("ACL SETUSER app resetchannels &app:*")
            .reference(Pages.ACL)
            .reference(Pages.valkey("acl"))
            .tag("redis")
            .tag("acl");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> judge(NodeFacts node, PostureFacts facts) {
        return List.of(Rights.of(node, List.of(Power.FOREIGN_CHANNEL))
                .judge(held -> finding(node), "publishing to a channel of another prefix is refused"));
    }

    private static Outcome finding(NodeFacts node) {
        String before =
                node.server().product().atLeast(7, 0) ? "" : ", as every user of Redis 6.2 unless told otherwise";
        return Outcome.failed("this account reaches every channel" + before)
                .fix("ACL SETUSER " + Users.self(node) + " resetchannels &app:*" + Users.KEEP);
    }
}
