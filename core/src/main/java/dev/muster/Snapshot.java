package dev.muster;

/**
 * A report and how long it may be believed. Immutable, but that trust in it can be taken back.
 */
final class Snapshot {
    private final ReadinessReport report;
    private final Assessment basis;
    private final long validUntil;
    private volatile boolean expires;

    /**
     * Of a report.
     *
     * @param validUntil in the engine's nanoseconds; anything where the report does not age
     * @param expires whether readers must look at the clock; not so where nothing ages, or the timer vouches for it
     */
    Snapshot(ReadinessReport report, Assessment basis, long validUntil, boolean expires) {
        this.report = report;
        this.basis = basis;
        this.validUntil = validUntil;
        this.expires = expires;
    }

    ReadinessReport report() {
        return report;
    }

    Assessment basis() {
        return basis;
    }

    boolean expires() {
        return expires;
    }

    boolean expiredAt(long now) {
        return validUntil - now <= 0;
    }

    /** From now on readers look at the clock. Needs no memory, which may be what has run out. */
    void distrust() {
        expires = true;
    }
}
