package dev.muster;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The engine's one logger, named after {@link Readiness}; looked up when something is logged, not while a host starts. */
final class Log {
    private Log() {}

    static Logger get() {
        return Holder.LOG;
    }

    private static final class Holder {
        static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
    }
}
