package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.redis.ClientFacts.Target;
import java.util.List;
import java.util.Set;

/** A port that listens on all networks is as private as the most public of them. */
final class BindRule extends OwnServerRule {
    static final RuleInfo INFO = RuleInfo.of("redis.net.bind")
            .title("The server listens on chosen addresses")
            .severity(Severity.WARNING)
            .passes("bind names addresses. Only told where the client uses TLS and the server is known to want a"
                    + " password, as in a container, which has to listen everywhere")
            .fix("bind 10.0.0.5 127.0.0.1 -::1 in redis.conf, with the server's private address, or CONFIG SET bind"
                    + " \"10.0.0.5 127.0.0.1 -::1\"")
            .notApplicable(NOT_APPLICABLE)
            .reference(Pages.SECURITY)
            .reference(Pages.valkey("security"))
            .tag("redis")
            .tag("network");

    private static final Set<String> EVERYWHERE = Set.of("", "*", "0.0.0.0", "::", "0:0:0:0:0:0:0:0");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    String duty() {
        return "its network is";
    }

    @Override
    Outcome own(NodeFacts node, PostureFacts facts) {
        return node.server().settings().get("bind").judge(bind -> judge(bind, node, facts));
    }

    private static Outcome judge(String bind, NodeFacts node, PostureFacts facts) {
        boolean everywhere = List.of(bind.replace("\"", "").strip().split("\\s+")).stream()
                .map(address -> address.startsWith("-") ? address.substring(1) : address)
                .anyMatch(EVERYWHERE::contains);
        if (!everywhere) {
            return Outcome.passed("bind is " + bind);
        }
        return guarded(node, facts)
                ? Outcome.failed(
                        Severity.INFO, "the server listens on every network; it wants a password, and TLS is used")
                : Outcome.failed("the server listens on every network");
    }

    private static boolean guarded(NodeFacts node, PostureFacts facts) {
        return facts.client().target().value().filter(Target::tls).isPresent()
                && Users.letsAnybodyIn(node).value().filter(open -> !open).isPresent();
    }
}
