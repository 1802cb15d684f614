package dev.muster.config;

import dev.muster.Outcome;
import dev.muster.jvm.JvmArguments;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A debugger's agent: whoever reaches its port runs any code, without a password. */
final class DebugAgent implements DebugSign {
    static final List<String> OPTIONS = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "JAVA_OPTS");

    private static final URI JPDA =
            URI.create("https://docs.oracle.com/en/java/javase/17/docs/specs/jpda/conninv.html");

    @Override
    public List<Outcome> read(DebugFacts facts) {
        Optional<String> agent =
                facts.arguments().stream().filter(JvmArguments::debugs).findFirst();
        return List.of(
                agent.map(DebugAgent::failed).orElseGet(() -> none(facts)).at("debugger"));
    }

    private static Outcome failed(String argument) {
        return Outcome.failed("the virtual machine was started with " + Shown.line(argument))
                .expected("no debug agent")
                .fix("take it out of the command line, JAVA_TOOL_OPTIONS and JDK_JAVA_OPTIONS")
                .more(JPDA);
    }

    private static Outcome none(DebugFacts facts) {
        return facts.jvm()
                .arguments()
                .<Outcome>map(all -> Outcome.passed("no debug agent among " + all.size() + " arguments"))
                .orElseGet(() -> Outcome.inconclusive(
                        "the virtual machine's arguments cannot be read: add the module java.management"));
    }
}
