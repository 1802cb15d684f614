package dev.muster.config;

import dev.muster.Outcome;
import dev.muster.Severity;
import java.util.List;

/** Assertions: harmless by themselves, and a sign of a start script that was meant for tests. */
final class AssertionsOn implements DebugSign {
    @Override
    public List<Outcome> read(DebugFacts facts) {
        Outcome outcome = facts.jvm().assertions()
                ? Outcome.failed(Severity.INFO, "are on: they cost time and throw errors")
                        .expected("off, the default")
                        .fix("take -ea out of the command line")
                : Outcome.passed("are off");
        return List.of(outcome.at("assertions"));
    }
}
