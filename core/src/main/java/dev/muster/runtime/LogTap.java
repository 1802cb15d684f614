package dev.muster.runtime;

/** What hands a logging system's events to a listener. */
interface LogTap {
    /**
     * Attaches the listener wherever it is not attached, as logging systems forget it when they are configured anew.
     *
     * @return to how many loggers it is attached now
     */
    int attach();

    /** Takes it off again, everywhere. */
    void detach();
}
