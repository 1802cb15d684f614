package dev.muster.runtime;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import dev.muster.runtime.PortFacts.Tried;
import dev.muster.runtime.Sockets.Listener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Only the ports that are meant to be open are. */
final class PortRules {
    private static final RuleInfo LISTENING = info("net.exposed-ports.listening")
            .title("Nothing listens beyond this machine but on the declared ports")
            .passes("every other port is bound to the loopback address. What another process has open is told only")
            .fix("bind it to 127.0.0.1, close it, or declare it: RuntimeChecks.ports(443, 8081)")
            .reference(Pages.PROC)
            .reference("https://cwe.mitre.org/data/definitions/1327.html");

    private static final RuleInfo ANSWERING = info("net.exposed-ports.answering")
            .title("Ports of named hosts that should be closed are")
            .passes("nobody accepts a connection there within a second, from where this process is")
            .fix(
                    "close it in the firewall, the security group or the network policy, or bind the server to an inner address")
            .notApplicable("no host was named: ports(443).closed(\"db.internal\", 22)")
            .reference("https://cwe.mitre.org/data/definitions/1327.html")
            .reference(Pages.KUBERNETES + "concepts/services-networking/network-policies/");

    static final List<Rule<PortFacts>> ALL = List.of(new Listening(), new Answering());

    private PortRules() {}

    private static RuleInfo info(String id) {
        return RuleInfo.of(id).severity(Severity.WARNING).tag("runtime").tag("net");
    }

    /** Who listens here. */
    private static final class Listening implements Rule<PortFacts> {
        @Override
        public RuleInfo info() {
            return LISTENING;
        }

        @Override
        public List<Outcome> judge(PortFacts facts) {
            if (facts.listeners().value().isEmpty()) {
                return List.of(Outcome.inconclusive(facts.listeners().why()));
            }
            Map<Integer, List<Listener>> exposed = facts.listeners().value().get().stream()
                    .filter(listener -> !listener.loopback() && !facts.allowed().contains(listener.port()))
                    .collect(Collectors.groupingBy(Listener::port, TreeMap::new, Collectors.toList()));
            List<Outcome> outcomes = new ArrayList<>();
            exposed.forEach((port, on) -> outcomes.add(exposed(on).at("port " + port)));
            return outcomes.isEmpty()
                    ? List.of(Outcome.passed("beyond the loopback address nothing but the declared ports is open"))
                    : outcomes;
        }

        private static Outcome exposed(List<Listener> listeners) {
            boolean own = listeners.stream().anyMatch(Listener::own);
            String where = Words.all(
                    listeners.stream().map(Listener::address).distinct().toList());
            return own
                    ? Outcome.failed("this process listens on " + where)
                            .expected("the loopback address, or a declared port")
                    : Outcome.failed(Severity.INFO, "another process, or one that cannot be seen, listens on " + where);
        }
    }

    /** Who answers elsewhere. */
    private static final class Answering implements Rule<PortFacts> {
        @Override
        public RuleInfo info() {
            return ANSWERING;
        }

        @Override
        public List<Outcome> judge(PortFacts facts) {
            return facts.tried().isEmpty()
                    ? List.of(Outcome.notApplicable("no host was named"))
                    : facts.tried().stream().map(Answering::judge).toList();
        }

        private static Outcome judge(Tried tried) {
            return tried.open()
                    .judge(open -> open
                            ? Outcome.failed("somebody accepts connections").expected("closed")
                            : Outcome.passed("nobody answers"))
                    .at(tried.host() + ":" + tried.port());
        }
    }
}
