package dev.muster.db;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.util.List;
import java.util.function.Function;

/** A rule about upkeep that means one thing on PostgreSQL, and another, or nothing, on MariaDB and MySQL. */
abstract class MaintenanceRule implements Rule<MaintenanceFacts> {
    static final String PGD = "https://www.postgresql.org/docs/current/";
    static final String MYD = "https://dev.mysql.com/doc/refman/8.4/en/";

    private static final String NO_VACUUM = "it removes old versions of rows by itself";

    private final RuleInfo info;

    MaintenanceRule(RuleInfo info) {
        this.info = info;
    }

    @Override
    public final RuleInfo info() {
        return info;
    }

    @Override
    public final List<Outcome> judge(MaintenanceFacts facts) {
        Engine engine = facts.product().engine();
        if (engine == Engine.POSTGRESQL) {
            return postgres(facts);
        }
        return engine.isMySql() ? mySql(facts) : List.of(Products.unknown(facts.product()));
    }

    /** {@return what this rule says of PostgreSQL} */
    abstract List<Outcome> postgres(MaintenanceFacts facts);

    /** {@return if not overridden, that the rule does not apply} */
    List<Outcome> mySql(MaintenanceFacts facts) {
        return List.of(Products.not(facts.product()));
    }

    /** {@return that there is no vacuum} */
    static List<Outcome> noVacuum(Product product) {
        return List.of(Outcome.notApplicable(product.engine() + " has no vacuum: " + NO_VACUUM));
    }

    /** {@return whether the server is known to be one that only reads} */
    static boolean isStandby(MaintenanceFacts facts) {
        return facts.standby().value().orElse(false);
    }

    /** {@return that this is to be asked of the primary} */
    static List<Outcome> onPrimary() {
        return List.of(Outcome.notApplicable("the server is a standby: ask its primary"));
    }

    /** {@return what is said of a list, or that it could not be seen} */
    static <T> List<Outcome> of(Fact<T> fact, Function<T, List<Outcome>> judge) {
        return fact.value().map(judge).orElseGet(() -> List.of(Outcome.inconclusive(fact.why())));
    }
}
