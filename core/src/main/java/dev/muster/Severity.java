package dev.muster;

/** x. */
public enum Severity {
    /** i. */
    INFO,
    /** w. */
    WARNING,
    /** e. */
    ERROR,
    /** c. */
    CRITICAL
}
