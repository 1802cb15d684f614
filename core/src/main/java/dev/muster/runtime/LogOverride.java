package dev.muster.runtime;

import java.time.Instant;

/**
 * A logger that may be verbose for a while.
 *
 * @param logger and all below it
 * @param until when
 */
record LogOverride(String logger, Instant until) {
    /** {@return whether it speaks of that logger} */
    boolean covers(String name) {
        return logger.equals(LogLogger.ROOT) || name.equals(logger) || name.startsWith(logger + ".");
    }
}
