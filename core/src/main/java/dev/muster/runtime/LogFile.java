package dev.muster.runtime;

/**
 * A file that is logged to, as the file system shows it.
 *
 * @param path as it is configured
 * @param state what became of it
 * @param bytes how long it is; zero if it was not seen
 */
record LogFile(String path, State state, long bytes) {
    /** What became of a file. */
    enum State {
        WRITABLE,
        READ_ONLY,
        MISSING,
        /** Its path is not known, or may not be looked at. */
        UNSEEN
    }
}
