package dev.muster.runtime;

/** Hears every event that is logged, on the thread that logs. It is quick, blocks on nothing and logs nothing. */
interface LogListener {
    /** {@return the finest level that it wants to hear; the same at every call} */
    LogLevel floor();

    /**
     * Hears an event of that level or coarser.
     *
     * @param events reads it
     * @throws Throwable anything; it reaches nobody but {@link #failed()}
     */
    void hear(LogLevel level, Object event, LogEvents events) throws Throwable;

    /** An event could not be read. */
    void failed();
}
