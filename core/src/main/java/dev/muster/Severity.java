package dev.muster;

/**
 * How bad a finding is, named by its consequence. Severities are ordered: a later constant is worse.
 *
 * <p>What follows from a severity is decided by the {@link Policy}; the constants below state its standard.
 */
public enum Severity {
    /** Told, and nothing else. */
    INFO,
    /** Degrades: the state becomes {@link State#DEGRADED}. */
    WARNING,
    /** Degrades, and refuses the start. */
    ERROR,
    /** Refuses the start, and takes a running instance out of traffic. */
    CRITICAL
}
