package dev.muster.runtime;

/** How much is logged, in SLF4J's words; finest first. */
enum LogLevel {
    TRACE,
    DEBUG,
    INFO,
    WARN,
    ERROR,
    OFF;

    /** {@return whether this lets pass what is meant for developers} */
    boolean verbose() {
        return compareTo(INFO) < 0;
    }

    /** {@return the coarser of the two, which is what passes both} */
    LogLevel and(LogLevel other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** {@return the finer of the two, which is what passes either} */
    LogLevel or(LogLevel other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
