package dev.muster.config;

/**
 * Finds one family of patterns. {@link Cover} asks at every position, in order, so that a finder may keep what it has
 * seen; the work per position must be bounded.
 */
@FunctionalInterface
interface Finder {

    /** Offers every pattern that begins at {@code from}. */
    void find(int from, Offers offers);

    /** Where patterns are offered. */
    @FunctionalInterface
    interface Offers {

        /** Says that the text up to {@code end} can be guessed with so many bits. */
        void offer(int end, double bits, Pattern pattern);
    }
}
