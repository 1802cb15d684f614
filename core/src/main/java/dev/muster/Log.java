package dev.muster;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The engine's one logger, named after {@link Readiness}; looked up when something is logged, not while a host starts. */
final class Log {
    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

    private Log() {}

    static Logger get() {
        return LOG;
    }
}
