package dev.muster;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a check is told about its run. Safe to hand to other threads. */
public interface CheckContext {
    /** {@return how long this run may still take; zero when it has overrun, never negative} */
    Duration remaining();

    /** {@return the present moment by the engine's clock; a check reads no other} */
    Instant now();

    /** {@return where this process believes it runs} */
    Profile profile();

    /**
     * {@return the other checks with what is believed of them now, for a check that {@linkplain Check#judgesOthers() judges
     * them}; empty for any other}
     *
     * <p>What has grown too old is inconclusive here as it is in a report. Waits for nothing. If not overridden, empty.
     */
    default List<OtherCheck> others() {
        return List.of();
    }

    /**
     * {@return what takes every known secret out of a text}
     *
     * <p>For what a check keeps or shows beside its outcomes, out of which the engine takes them itself. If not overridden,
     * it knows none.
     */
    default Redactor redactor() {
        return Redactor.none();
    }
}
