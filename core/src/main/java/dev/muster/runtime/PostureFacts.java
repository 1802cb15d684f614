package dev.muster.runtime;

import dev.muster.Fact;
import java.time.Instant;
import java.util.List;

/**
 * How this process was set up.
 *
 * @param at when it was seen
 * @param debuggers arguments of the virtual machine that load a debugger's agent
 */
record PostureFacts(Instant at, Fact<List<String>> debuggers) {}
