package dev.muster.redis;

import dev.muster.Fact;
import java.time.Instant;
import java.util.List;

/**
 * What goes on in the servers just now.
 *
 * @param at when it was seen
 * @param declared what the owner said
 * @param nodes the servers: one, or those of a cluster
 */
record LiveFacts(Instant at, Declared declared, Fact<List<LiveNode>> nodes) {}
