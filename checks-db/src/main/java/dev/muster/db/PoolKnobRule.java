package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A setting of the pool that is better left alone.
 *
 * @param info its documentation
 * @param left whether it was
 * @param good what is said then
 * @param bad what is said when it was not
 */
record PoolKnobRule(
        RuleInfo info,
        Predicate<PoolSettings> left,
        Function<PoolSettings, String> good,
        Function<PoolSettings, String> bad)
        implements Rule<PoolFacts> {
    static final PoolKnobRule TEST_QUERY = new PoolKnobRule(
            knob("db.pool.test-query", "The driver itself tests whether a connection lives")
                    .passes("connectionTestQuery is not set")
                    .fix("remove connectionTestQuery: drivers of JDBC 4 have a cheaper way, isValid()"),
            pool -> !pool.testQuery(),
            pool -> "connectionTestQuery is not set",
            pool -> "connectionTestQuery is set: a statement of its own for each test");
    static final PoolKnobRule MINIMUM_IDLE = new PoolKnobRule(
            knob("db.pool.minimum-idle", "The pool is of fixed size")
                    .passes("minimumIdle equals maximumPoolSize, as it does by default")
                    .fix("remove minimumIdle: a pool that has to grow meets its rush hour with logins"),
            pool -> pool.minimumIdle() == pool.most(),
            pool -> "minimumIdle and maximumPoolSize are " + pool.most(),
            pool -> "minimumIdle is " + pool.minimumIdle() + ", maximumPoolSize " + pool.most());
    static final PoolKnobRule FAIL_FAST = new PoolKnobRule(
            knob("db.pool.fail-fast", "The pool does not start without a database")
                    .passes("initializationFailTimeout is 0 or more")
                    .fix("remove initializationFailTimeout: its default of 1 ms tries once and says what is wrong"),
            PoolSettings::failsFast,
            pool -> "initializationFailTimeout is 0 or more",
            pool ->
                    "initializationFailTimeout is negative: a wrong address or password is only found by the first request");

    private static RuleInfo knob(String id, String title) {
        return RuleInfo.of(id)
                .title(title)
                .severity(Severity.INFO)
                .reference(PoolReferences.HIKARI)
                .tag("db")
                .tag("pool");
    }

    @Override
    public List<Outcome> judge(PoolFacts facts) {
        PoolSettings pool = facts.settings();
        return List.of(left.test(pool) ? Outcome.passed(good.apply(pool)) : Outcome.failed(bad.apply(pool)));
    }
}
