package dev.muster.runtime;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.util.List;

/** No debugger can attach over a port: whoever reaches it runs any code, without a password. */
final class DebugAgentRule implements Rule<PostureFacts> {
    static final RuleInfo INFO = Pages.jvm("jvm.debug-agent")
            .title("The virtual machine was started without a debugger's agent")
            .passes("no argument loads the agent jdwp, neither on the command line nor by JAVA_TOOL_OPTIONS")
            .fix("take -agentlib:jdwp out of the command line, JAVA_TOOL_OPTIONS and JDK_JAVA_OPTIONS")
            .reference("https://docs.oracle.com/en/java/javase/17/docs/specs/jpda/conninv.html")
            .reference("https://cwe.mitre.org/data/definitions/489.html")
            .tag("debug");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(PostureFacts facts) {
        return List.of(facts.vm()
                .debuggers()
                .judge(agents -> agents.isEmpty()
                        ? Outcome.passed("no argument loads a debugger's agent")
                        : Outcome.failed("started with " + agents.get(0)).expected("no debug agent")));
    }
}
