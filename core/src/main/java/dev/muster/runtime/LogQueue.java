package dev.muster.runtime;

/**
 * The queue of an asynchronous appender.
 *
 * @param capacity how many events it holds
 * @param free how many more it takes just now
 * @param loses what it does when it is full
 */
record LogQueue(long capacity, long free, Loses loses) {
    /** What a queue does when it is full, or nearly so. */
    enum Loses {
        /** The thread that logs waits. */
        NOTHING,
        /** Events below WARN go. */
        LITTLE,
        /** Any event may go. */
        ANYTHING
    }
}
