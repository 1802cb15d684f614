package dev.muster.runtime;

import dev.muster.Outcome;

/**
 * How much of what there is is used, and where it becomes too much.
 *
 * @param used of it
 * @param whole all of it, over zero
 * @param warning per cent from which on it warns
 * @param failure per cent from which on the end is near
 */
record Share(double used, double whole, int warning, int failure) {
    private static final double HUNDRED = 100;

    double percent() {
        return HUNDRED * used / whole;
    }

    /** {@return a pass up to the warning; beyond the failure it says what is about to happen} */
    Outcome judge(String seen, String soon) {
        if (percent() <= warning) {
            return Outcome.passed(seen + ", " + rounded() + " %");
        }
        String end = percent() > failure ? ": " + soon : "";
        return Outcome.failed(seen + ", " + rounded() + " %" + end)
                .expected(warning + " % or less; above " + failure + " % the end is near");
    }

    /** Up, so that what is above a threshold is seen to be. */
    private long rounded() {
        return (long) Math.ceil(percent());
    }
}
