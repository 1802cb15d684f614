package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;

/** The user that exists on every server is the one that is guessed at. */
final class DefaultUserRule extends NodeRule {
    static final RuleInfo INFO = RuleInfo.of("redis.auth.default-user")
            .title("Nobody can log in as default")
            .passes("the user default is off. A warning where it has a password")
            .fix("ACL SETUSER default off, once each service has a user of its own, and ACL SAVE or CONFIG REWRITE")
            .needs(AuthRequiredRule.ID)
            .reference(Pages.ACL)
            .reference(Pages.valkey("acl"))
            .tag("redis")
            .tag("auth");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> judge(NodeFacts node, PostureFacts facts) {
        return List.of(node.users()
                .judge(users -> Users.named(Users.DEFAULT, users)
                        .map(DefaultUserRule::judge)
                        .orElseGet(() -> Outcome.inconclusive("the server names no user default"))));
    }

    private static Outcome judge(AclUser user) {
        if (!user.on()) {
            return Outcome.passed("the user default is off");
        }
        if (user.nopass()) {
            return Outcome.failed("the user default is on, and needs no password");
        }
        return user.passwords() == 0
                ? Outcome.passed("the user default has no password by which anybody could log in")
                : Outcome.failed(Severity.WARNING, "the user default is on, with a password");
    }
}
