package dev.muster.runtime;

import java.time.Instant;

/**
 * A time in which the process was seen to be there.
 *
 * @param to not before {@code from}, unless the clock was set back
 */
record LedgerSpan(Instant from, Instant to) {}
