package dev.muster.runtime;

/**
 * How many files a file system holds: each takes an inode, and many file systems were made with a fixed number of them.
 *
 * @param total all of them; 0 where they are made as needed
 * @param free those that are unused
 */
record Inodes(long total, long free) {
    private static final double HUNDRED = 100;

    /** {@return whether there is a number of files that cannot be exceeded} */
    boolean limited() {
        return total > 0;
    }

    double percentFree() {
        return HUNDRED * free / Math.max(1, total);
    }
}
