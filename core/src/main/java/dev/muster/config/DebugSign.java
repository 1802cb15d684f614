package dev.muster.config;

import dev.muster.Outcome;
import java.util.List;

/** One kind of sign that a process runs as on a developer's machine. A pure function. */
@FunctionalInterface
interface DebugSign {
    /** {@return what these facts say: at least one outcome, each about another subject} */
    List<Outcome> read(DebugFacts facts);
}
