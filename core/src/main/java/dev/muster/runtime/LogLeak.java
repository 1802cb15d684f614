package dev.muster.runtime;

import java.time.Instant;

/**
 * A place in the log where secrets stood. Nothing of them is kept.
 *
 * @param count how often it was seen
 * @param last when last
 */
record LogLeak(SecretKind kind, String logger, long count, Instant last) {}
