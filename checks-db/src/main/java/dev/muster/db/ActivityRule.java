package dev.muster.db;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.util.List;
import java.util.function.Function;

/** A rule about what goes on in PostgreSQL, MariaDB or MySQL. */
abstract class ActivityRule implements Rule<ActivityFacts> {
    static final String PGD = MaintenanceRule.PGD;
    static final String MYD = MaintenanceRule.MYD;
    static final String NOT = "the server is none of PostgreSQL, MariaDB and MySQL";

    private static final int NAME = 64;

    private final RuleInfo info;

    ActivityRule(RuleInfo info) {
        this.info = info;
    }

    @Override
    public final RuleInfo info() {
        return info;
    }

    @Override
    public final List<Outcome> judge(ActivityFacts facts) {
        return facts.product().engine() == Engine.OTHER ? List.of(Products.unknown(facts.product())) : look(facts);
    }

    /** {@return what this rule says of a server that can be looked into} */
    abstract List<Outcome> look(ActivityFacts facts);

    static <T> List<Outcome> of(Fact<T> fact, Function<T, Outcome> judge) {
        return List.of(fact.judge(judge));
    }

    /** {@return whose sessions were seen, to be said with every pass} */
    static String seen(ActivityFacts facts) {
        if (facts.others()) {
            return " among the sessions of all accounts";
        }
        String grant =
                facts.product().engine() == Engine.POSTGRESQL ? "GRANT pg_monitor TO" : "GRANT PROCESS ON *.* TO";
        return " among this account's own sessions; those of other accounts are not seen (" + grant
                + " the account to see them)";
    }

    /** {@return a session as one finds it again} */
    static String session(ActivityFacts.Transaction transaction) {
        String application = transaction.application().isBlank() ? "" : " (" + brief(transaction.application()) + ")";
        return "session " + transaction.session() + " of " + brief(transaction.account()) + application;
    }

    /** {@return what ends a session} */
    static String end(ActivityFacts facts, long session) {
        return facts.product().engine() == Engine.POSTGRESQL
                ? "SELECT pg_terminate_backend(" + session + ")"
                : "KILL " + session;
    }

    /** {@return a name that somebody else chose, cut to what names need} */
    static String brief(String name) {
        return name.length() <= NAME ? name : name.substring(0, NAME) + "...";
    }
}
