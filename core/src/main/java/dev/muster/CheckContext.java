package dev.muster;

import java.time.Duration;
import java.time.Instant;

/** What a check is told about its run. Safe to hand to other threads. */
public interface CheckContext {
    /** {@return how long this run may still take; zero when it has overrun, never negative} */
    Duration remaining();

    /** {@return the present moment by the engine's clock; a check reads no other} */
    Instant now();

    /** {@return where this process believes it runs} */
    Profile profile();
}
