package dev.muster;

/**
 * Told when the state changes. Called outside all locks, in order, one call at a time, on a thread of the engine; what
 * it throws is logged and contained, and it may call the engine.
 */
@FunctionalInterface
public interface ReadinessListener {
    /**
     * The state has changed.
     *
     * @param before the report of the earlier state
     * @param after the first report of the new state
     */
    void changed(ReadinessReport before, ReadinessReport after);
}
