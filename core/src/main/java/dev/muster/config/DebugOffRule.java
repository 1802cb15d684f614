package dev.muster.config;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.util.List;

/** No development mode: no debug switch, no development profile, no debugger, no open JMX, no development tools. */
final class DebugOffRule implements Rule<DebugFacts> {
    static final RuleInfo INFO = RuleInfo.of("config.debug-off")
            .title("Nothing of a developer's machine is left on")
            .passes("debug switches are off, profiles are production's, no debugger listens, remote JMX asks for a"
                    + " password, no development tools are loaded")
            .fix("set DEBUG=false and start with the production profile, without -agentlib:jdwp")
            .reference("https://owasp.org/Top10/A05_2021-Security_Misconfiguration/")
            .reference("https://cwe.mitre.org/data/definitions/489.html")
            .reference(
                    "https://docs.oracle.com/en/java/javase/17/management/monitoring-and-management-using-jmx-technology.html")
            .tag("config")
            .tag("debug");

    private static final List<DebugSign> SIGNS = List.of(
            new DebugSwitches(),
            new ActiveProfiles(),
            new DebugAgent(),
            new RemoteJmx(),
            new DevelopmentTools(),
            new AssertionsOn());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(DebugFacts facts) {
        return SIGNS.stream().flatMap(sign -> sign.read(facts).stream()).toList();
    }
}
