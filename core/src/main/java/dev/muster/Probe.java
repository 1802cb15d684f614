package dev.muster;

/**
 * The looking half of a check: gathers facts and judges nothing. It asks and never changes what it looks at.
 *
 * @param <F> the facts, a record of what was seen
 */
@FunctionalInterface
public interface Probe<F> {
    /**
     * {@return what was seen}
     *
     * <p>Runs on a thread of the engine, one run at a time, and should end within {@link CheckContext#remaining()};
     * it is interrupted when it does not.
     *
     * @param context of this run
     * @throws CannotLookException if it cannot look, with a reason that may be shown
     * @throws Exception anything else; its text goes to the log, not to the report
     */
    F look(CheckContext context) throws Exception;
}
