package dev.muster.runtime;

import java.time.Instant;

/**
 * Something was logged that no program recovers from.
 *
 * @param type the name of the class that was thrown
 * @param at when last
 */
record FatalEvent(String type, String logger, Instant at) {}
