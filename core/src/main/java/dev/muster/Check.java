package dev.muster;

import java.time.Instant;
import java.util.List;

/**
 * One act of looking: it gathers facts and judges them. The unit of schedule, timeout and isolation.
 *
 * <p>A check is made by {@link #of(String, Scope, Look)} for a single question, by {@link #of(String, Scope, Probe,
 * List)} for many rules over one look, or by implementing this interface or {@link DelegatingCheck}. Null-free and stateless between runs; the
 * engine never runs one check twice at a time.
 */
public interface Check {
    /** {@return the stable name: lower-case words joined by dots, such as {@code http.headers}} */
    String id();

    /** {@return whom its findings concern} */
    Scope scope();

    /** {@return the rules it judges by, in order; the same at every call} */
    List<RuleInfo> rules();

    /**
     * {@return when it is asked, unless the owner says otherwise: at the start only}
     *
     * <p>If not overridden, {@link Schedule#atStart()}.
     */
    default Schedule schedule() {
        return Schedule.atStart();
    }

    /** {@return this check, asked at these times, unless the owner says otherwise} */
    default Check scheduled(Schedule schedule) {
        return new ScheduledCheck(this, schedule);
    }

    /** {@return what must never leave: the secrets this check has in hand. If not overridden, none} */
    default Redactor redactor() {
        return Redactor.none();
    }

    /**
     * {@return whether it judges what the other checks found, as {@link CheckContext#others()} tells it}
     *
     * <p>Such a check is asked, in each step of the start, once the others have answered or their time is up; a tenth of
     * the start's time, a second at most, is kept for it. Those of its kind do not see each other. If not overridden, no.
     */
    default boolean judgesOthers() {
        return false;
    }

    /**
     * {@return what is wrong with this check, each a line that names what to change; empty where nothing is}
     *
     * <p>Asked of a check that {@linkplain #judgesOthers() judges others}, once for each engine that is built of it; the
     * engine refuses to be built where there is anything. If not overridden, nothing.
     *
     * @param others the checks that it will judge, without verdicts
     */
    default List<String> problems(List<OtherCheck> others) {
        return List.of();
    }

    /**
     * {@return what it found, at least one judgement}
     *
     * <p>Runs on a thread of the engine. Should end within {@link CheckContext#remaining()}; it is interrupted when it
     * does not, and what it returns later is not believed.
     *
     * @param context of this run
     * @throws CannotLookException if it cannot look, with a reason that may be shown
     * @throws Exception anything else; its text goes to the log, not to the report
     */
    CheckResult run(CheckContext context) throws Exception;

    /**
     * Told once, when the engine that asked it is closed: the place to give back what was kept between runs.
     *
     * <p>Runs on the thread that closes the engine, which waits for it, so it should take no longer than a small file takes
     * to write. A run may still be under way. What it throws is logged and stops nothing. If not overridden, nothing happens.
     *
     * @param at the moment by the engine's clock
     * @throws Exception anything; its text goes to the log
     */
    default void closed(Instant at) throws Exception {}

    /** A question with one answer. */
    @FunctionalInterface
    interface Look {
        /**
         * {@return the answer}
         *
         * @param context of this run
         * @throws CannotLookException if it cannot look, with a reason that may be shown
         * @throws Exception anything else; its text goes to the log, not to the report
         */
        Outcome look(CheckContext context) throws Exception;
    }

    /**
     * {@return a check that asks one question; its rule has the check's own id}
     *
     * @throws IllegalArgumentException if the id is malformed
     */
    static Check of(String id, Scope scope, Look look) {
        return of(RuleInfo.of(id), scope, look);
    }

    /** {@return a check that asks one question of a documented rule; the check has the rule's id} */
    static Check of(RuleInfo rule, Scope scope, Look look) {
        return new Question(rule, scope, look);
    }

    /**
     * {@return a check that looks once and judges what it saw by each rule in turn}
     *
     * <p>A rule that {@linkplain RuleInfo#needs(String) needs} an earlier one which failed says not applicable. A rule
     * that throws is inconclusive under its own name.
     *
     * @param <F> the facts
     * @param rules at least one, of distinct ids
     * @throws IllegalArgumentException if the id is malformed, or rules are missing or repeated
     */
    static <F> Check of(String id, Scope scope, Probe<F> probe, List<? extends Rule<? super F>> rules) {
        return of(id, scope, Redactor.none(), probe, rules);
    }

    /**
     * {@return a check that looks once and judges what it saw by each rule in turn, holding secrets}
     *
     * @param <F> the facts
     * @param redactor knows the secrets that the probe reads; it may learn them while the check runs
     * @param rules at least one, of distinct ids
     * @throws IllegalArgumentException if the id is malformed, or rules are missing or repeated
     */
    static <F> Check of(
            String id, Scope scope, Redactor redactor, Probe<F> probe, List<? extends Rule<? super F>> rules) {
        return new RuleCheck<>(id, scope, redactor, probe, rules);
    }
}
