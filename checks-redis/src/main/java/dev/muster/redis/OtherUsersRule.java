package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Words;
import java.util.List;

/** A user for which any password will do is a door without a lock, whatever its name. */
final class OtherUsersRule extends NodeRule {
    static final RuleInfo INFO = RuleInfo.of("redis.auth.other-users")
            .title("Every user has a password")
            .passes("no user besides default is on with nopass")
            .fix(
                    "ACL SETUSER name resetpass, then ACL SETUSER name >... or ACL SETUSER name off; and ACL SAVE or CONFIG"
                            + " REWRITE")
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
        return List.of(node.users().judge(OtherUsersRule::judge));
    }

    private static Outcome judge(List<AclUser> users) {
        List<String> open = users.stream()
                .filter(user -> user.on() && user.nopass() && !user.name().equals(Users.DEFAULT))
                .map(AclUser::name)
                .toList();
        return open.isEmpty()
                ? Outcome.passed("none of " + Words.count(users.size(), "user") + " goes without a password")
                : Outcome.failed("any password will do for " + Words.some(open));
    }
}
