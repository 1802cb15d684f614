package dev.muster;

/** What follows from an outcome. Consequences are ordered: a later constant includes the earlier ones. */
public enum Consequence {
    /** Shown only. */
    TOLD,
    /** The state becomes {@link State#DEGRADED}. */
    DEGRADES,
    /** Also refuses the start; afterwards it degrades. */
    REFUSES_START,
    /** Also takes a running instance out of traffic. */
    LEAVES_TRAFFIC
}
