package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import java.util.List;

/** Whoever reaches the port reads and writes everything. */
final class AuthRequiredRule extends NodeRule {
    static final String ID = "redis.auth.required";

    static final RuleInfo INFO = RuleInfo.of(ID)
            .title("The server asks everybody for a password")
            .passes("a connection without a password is refused, or the user default is off or has a password")
            .fix("ACL SETUSER default off, once each service has a user of its own; until then requirepass ... in"
                    + " redis.conf")
            .reference(Pages.SECURITY)
            .reference(Pages.ACL)
            .reference(Pages.valkey("security"))
            .tag("redis")
            .tag("auth");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> judge(NodeFacts node, PostureFacts facts) {
        return List.of(Users.letsAnybodyIn(node)
                .judge(open -> open
                        ? Outcome.failed("the server lets in whoever connects, without a password")
                        : Outcome.passed("the server lets nobody in without a password")));
    }
}
