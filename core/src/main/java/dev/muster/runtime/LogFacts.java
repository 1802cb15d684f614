package dev.muster.runtime;

import dev.muster.Fact;
import java.time.Instant;

/**
 * How the log of this process is set up.
 *
 * @param at when it was seen
 */
record LogFacts(Instant at, LogDeclared declared, LogBinding binding, Fact<LogSetup> setup) {}
