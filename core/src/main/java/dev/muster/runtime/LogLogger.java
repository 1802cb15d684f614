package dev.muster.runtime;

import java.util.List;

/**
 * A logger that is configured by itself.
 *
 * @param name {@code root} for the one above all
 * @param level in effect
 * @param routes of its own
 * @param inherits whether what it logs goes also where its parents' events go
 */
record LogLogger(String name, LogLevel level, List<LogRoute> routes, boolean inherits) {
    static final String ROOT = "root";

    LogLogger {
        routes = List.copyOf(routes);
    }

    boolean isRoot() {
        return name.equals(ROOT);
    }

    /** {@return whether that logger is below this one} */
    boolean above(String other) {
        return !name.equals(other) && (isRoot() || other.startsWith(name + "."));
    }
}
