package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;

/** Services that share a server should not read each other's keys. */
final class KeySpaceRule extends NodeRule {
    static final RuleInfo INFO = RuleInfo.of("redis.acl.key-space")
            .title("The service reaches its own keys alone")
            .severity(Severity.WARNING)
            .passes(
                    "reading a key of another prefix is refused to the account of the service. Only told where the owner"
                            + " declares that nobody else uses the server")
            .fix("ACL SETUSER app resetkeys ~app:*")
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
        return List.of(Rights.of(node, List.of(Power.FOREIGN_KEY))
                .judge(held -> finding(node, facts), "reading a key of another prefix is refused"));
    }

    private static Outcome finding(NodeFacts node, PostureFacts facts) {
        Outcome.Failed failed = facts.declared().is(Declared.Way.DEDICATED)
                ? Outcome.failed(Severity.INFO, "this account reaches every key, of a server that nobody else uses")
                : Outcome.failed("this account reaches every key, those of other services too");
        return failed.fix("ACL SETUSER " + Users.self(node) + " resetkeys ~app:*" + Users.KEEP);
    }
}
