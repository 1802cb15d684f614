package dev.muster.runtime;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.Rule;
import java.util.List;

/** A rule about the configuration of a logging system that tells it. */
abstract class LogRule implements Rule<LogFacts> {
    @Override
    public final List<? extends Outcome> judge(LogFacts facts) {
        Fact<LogSetup> setup = facts.setup();
        return setup.value().isPresent()
                ? judge(setup.value().get(), facts)
                : List.of(Outcome.inconclusive(setup.why()));
    }

    /** {@return what the rule says of this configuration: one outcome or more, each of another subject} */
    abstract List<? extends Outcome> judge(LogSetup setup, LogFacts facts);
}
