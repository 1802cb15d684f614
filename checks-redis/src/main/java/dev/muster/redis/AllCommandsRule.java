package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Words;
import java.util.List;

/** A hole in the service is a hole in the server, if the service may do everything there. */
final class AllCommandsRule extends NodeRule {
    static final String ID = "redis.acl.commands";

    static final RuleInfo INFO = RuleInfo.of(ID)
            .title("The service may not run every command")
            .passes("at least one of FLUSHALL, EVAL, CONFIG SET and ACL is refused to the account of the service. It is"
                    + " asked by MULTI, the command and DISCARD, which runs nothing, or told by ACL LIST")
            .fix(Users.OWN)
            .reference(Pages.ACL)
            .reference(Pages.SECURITY)
            .reference(Pages.valkey("acl"))
            .tag("redis")
            .tag("acl");

    private static final List<Power> SAMPLE = List.of(Power.FLUSH_ALL, Power.EVAL, Power.CONFIG_SET, Power.ACL);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> judge(NodeFacts node, PostureFacts facts) {
        Rights rights = Rights.of(node, SAMPLE);
        if (!rights.refused().isEmpty()) {
            return List.of(Outcome.passed("refused: " + Words.all(names(rights.refused()))));
        }
        return List.of(
                rights.unknown().isEmpty()
                        ? Outcome.failed("this account may run every command, among them " + Words.all(names(SAMPLE)))
                                .fix(fix(Users.self(node)))
                        : Outcome.inconclusive(rights.inconclusive()));
    }

    private static String fix(String self) {
        return self.equals(Users.DEFAULT)
                ? Users.OWN + Users.KEEP
                : "ACL SETUSER " + self
                        + " -@all +@connection +@read +@write +@transaction -@dangerous -@scripting +info" + Users.KEEP;
    }

    private static List<String> names(List<Power> powers) {
        return powers.stream().map(Power::words).toList();
    }
}
