package dev.muster;

/** Whom a finding of a check concerns, and therefore whether it may take this instance out of traffic. */
public enum Scope {
    /** Configuration. Refuses a start; never affects traffic afterwards. */
    POSTURE,
    /** This process and what it alone owns. A critical finding takes this instance out of traffic. */
    LOCAL,
    /**
     * A dependency that every replica shares. Degrades; taking every replica out of traffic at once would turn a
     * partial failure into a whole one, so that needs the owner's word, {@link Policy#leavesTraffic(String)}.
     */
    SHARED
}
