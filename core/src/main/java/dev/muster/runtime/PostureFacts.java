package dev.muster.runtime;

import java.time.Instant;

/**
 * How this process was set up.
 *
 * @param at when it was seen
 * @param declared what the owner said of it
 * @param vm its virtual machine
 * @param host its container and host
 */
record PostureFacts(Instant at, Declared declared, VmFacts vm, HostFacts host) {}
