package dev.muster;

import java.time.Instant;
import java.util.List;

/**
 * A check that leaves to another one whatever it does not override: for a class with methods of its own, which say what
 * to look at, or for one that changes a single answer of another check.
 *
 * <pre>{@code
 * public final class QueueCheck implements DelegatingCheck {
 *     private final Check delegate;
 *     ...
 *     public QueueCheck named(String id) { return new QueueCheck(id, queue); }
 * }
 * }</pre>
 */
public interface DelegatingCheck extends Check {
    /** {@return the check that looks and judges; the same at every call} */
    Check delegate();

    /** {@return the delegate's} */
    @Override
    default String id() {
        return delegate().id();
    }

    /** {@return the delegate's} */
    @Override
    default Scope scope() {
        return delegate().scope();
    }

    /** {@return the delegate's} */
    @Override
    default List<RuleInfo> rules() {
        return delegate().rules();
    }

    /** {@return the delegate's} */
    @Override
    default Schedule schedule() {
        return delegate().schedule();
    }

    /** {@return the delegate's} */
    @Override
    default Redactor redactor() {
        return delegate().redactor();
    }

    /** {@return the delegate's} */
    @Override
    default boolean judgesOthers() {
        return delegate().judgesOthers();
    }

    /** {@return the delegate's} */
    @Override
    default List<String> problems(List<OtherCheck> others) {
        return delegate().problems(others);
    }

    /** {@return what the delegate found} */
    @Override
    default CheckResult run(CheckContext context) throws Exception {
        return delegate().run(context);
    }

    /** Tells the delegate. */
    @Override
    default void closed(Instant at) throws Exception {
        delegate().closed(at);
    }
}
