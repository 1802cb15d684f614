package dev.muster;

/**
 * A change under the engine's lock. Those of a usual start and round are classes, not lambdas: each lambda would cost
 * every start of a host a millisecond.
 */
interface Step {
    void take(Moment now, Effects effects);

    /** Takes in what lies ready, as every step does, and changes nothing else. */
    final class Nothing implements Step {
        @Override
        public void take(Moment now, Effects effects) {}
    }
}
