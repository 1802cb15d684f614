package dev.muster;

/** What an instance says about itself as a whole. */
public enum State {
    /** Some check has not answered its first round. */
    STARTING,
    /** Every check answered, and nothing is wrong. */
    READY,
    /** Something is wrong or could not be seen; traffic may still come. */
    DEGRADED,
    /** Something is wrong that keeps traffic away. */
    NOT_READY,
    /** Taken out of traffic on purpose, by {@link Readiness#drain(String)}. */
    DRAINING,
    /** Closed; nothing is asked any more. */
    STOPPED;

    /** {@return whether this instance may receive traffic: true for {@link #READY} and {@link #DEGRADED}} */
    public boolean acceptsTraffic() {
        return this == READY || this == DEGRADED;
    }

    /** {@return the HTTP status of a health answer: 200 where traffic may come, else 503} */
    public int httpStatus() {
        return acceptsTraffic() ? 200 : 503;
    }
}
