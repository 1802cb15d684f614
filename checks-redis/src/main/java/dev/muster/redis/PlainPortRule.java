package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;
import java.util.Optional;

/** A server with TLS beside which a port without it stays open has it for those only who ask for it. */
final class PlainPortRule extends NodeRule {
    static final RuleInfo INFO = RuleInfo.of("redis.tls.plain-port")
            .title("No port without TLS is open beside the one with it")
            .severity(Severity.WARNING)
            .passes("port is 0 where tls-port is not, or knocking without TLS is not answered. That a password is asked"
                    + " for counts as an answer")
            .fix("port 0 in redis.conf, or CONFIG SET port 0 and CONFIG REWRITE")
            .notApplicable("the server has no TLS port, or a provider runs it and it may not be knocked at")
            .reference(Pages.ENCRYPTION)
            .reference(Pages.valkey("encryption"))
            .tag("redis")
            .tag("tls");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> judge(NodeFacts node, PostureFacts facts) {
        if (facts.client().target().value().filter(target -> !target.tls()).isPresent()) {
            return List.of(Outcome.notApplicable("the session itself goes without TLS: see redis.tls.session"));
        }
        Optional<Boolean> plain = node.probed().plain().value();
        if (plain.filter(answers -> answers).isPresent()) {
            return List.of(Outcome.failed("the server answers without TLS too"));
        }
        if (plain.isPresent()) {
            return List.of(Outcome.passed("the server does not answer without TLS"));
        }
        return List.of(
                facts.declared().is(Declared.Way.MANAGED)
                        ? Outcome.notApplicable("a provider runs the server: its ports are the provider's duty")
                        : bySettings(node.server().settings()));
    }

    private static Outcome bySettings(ServerSettings settings) {
        return settings.get("tls-port")
                .judge(tls -> isOff(tls)
                        ? Outcome.notApplicable("the server has no TLS port")
                        : settings.get("port").judge(port -> beside(tls, port)));
    }

    static boolean isOff(String port) {
        return port.isEmpty() || port.equals("0");
    }

    private static Outcome beside(String tls, String port) {
        return isOff(port)
                ? Outcome.passed("tls-port is " + tls + ", port is 0")
                : Outcome.failed("port " + port + " answers without TLS beside tls-port " + tls);
    }
}
