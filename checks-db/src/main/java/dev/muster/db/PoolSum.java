package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.Severity;
import dev.muster.Words;

/**
 * How many connections a pool takes in all its instances, and whether that fits.
 *
 * @param instances of the service; one when not declared
 * @param each connections of one pool
 * @param others that somebody else takes
 * @param known whether the instances are declared
 */
record PoolSum(int instances, int each, int others, boolean known) {
    private static final int COMFORT = 80;

    static PoolSum of(PoolFacts facts) {
        return alone(facts, facts.declared().otherPools());
    }

    static PoolSum alone(PoolFacts facts) {
        return alone(facts, 0);
    }

    private static PoolSum alone(PoolFacts facts, int others) {
        return new PoolSum(
                facts.declared().instances().orElse(1),
                facts.settings().most(),
                others,
                facts.declared().instances().isPresent());
    }

    long total() {
        return (long) instances * each + others;
    }

    /**
     * {@return whether the sum fits: a failure above, a warning from four fifths on; what one instance alone does not break
     * stays open until it is said how many there are}
     *
     * @param free how many there may be
     * @param where what limits them, with the verb: {@code the server accepts 97 of 100 (3 reserved)}
     */
    Outcome against(int free, String where) {
        String sum = this + "; " + where;
        if (total() > free) {
            return Outcome.failed(sum).expected(free + " at most").fix(fix(free));
        }
        if (total() * 100 > (long) free * COMFORT) {
            return Outcome.failed(Severity.WARNING, sum + ": less than a fifth is left")
                    .expected((long) free * COMFORT / 100 + " at most, so that a rollout and an administrator fit in")
                    .fix(fix((int) ((long) free * COMFORT / 100)));
        }
        return known
                ? Outcome.passed(sum)
                : Outcome.inconclusive(sum + "; how many instances run is not declared: say instances(n)");
    }

    private String fix(int free) {
        long fitting = (free - (long) others) / instances;
        return fitting >= 1
                ? "set maximumPoolSize=" + fitting + ", run fewer instances, put PgBouncer or ProxySQL in between,"
                        + " or raise max_connections"
                : "run fewer instances, put PgBouncer or ProxySQL in between, or raise max_connections";
    }

    /** {@return such as {@code 6 instances x 20 connections + 10 others = 130}} */
    @Override
    public String toString() {
        String sum = Words.count(instances, "instance") + " x " + Words.count(each, "connection");
        return sum + (others == 0 ? "" : " + " + Words.count(others, "other")) + " = " + total();
    }
}
