package dev.muster;

/** A report and how long it may be believed. Immutable. */
final class Snapshot {
    private final ReadinessReport report;
    private final Assessment basis;
    private final long validUntil;
    private final boolean ages;

    /**
     * Of a report.
     *
     * @param validUntil in the engine's nanoseconds; anything where the report does not age
     * @param ages whether it will not be true for ever
     */
    Snapshot(ReadinessReport report, Assessment basis, long validUntil, boolean ages) {
        this.report = report;
        this.basis = basis;
        this.validUntil = validUntil;
        this.ages = ages;
    }

    ReadinessReport report() {
        return report;
    }

    Assessment basis() {
        return basis;
    }

    boolean ages() {
        return ages;
    }

    /** {@return whether this still says what follows from the very same} */
    @SuppressWarnings("ReferenceEquality") // an assessment is made anew only when something has changed
    boolean holds(Assessment of, Moment now) {
        return basis == of && !(ages && expiredAt(now.nanos()));
    }

    boolean expiredAt(long now) {
        return validUntil - now <= 0;
    }
}
