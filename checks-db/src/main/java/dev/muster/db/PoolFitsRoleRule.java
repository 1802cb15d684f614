package dev.muster.db;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.util.List;
import java.util.Optional;

/** What holds for one role or one database may be less than what the server accepts. */
final class PoolFitsRoleRule implements Rule<PoolFacts> {
    static final RuleInfo INFO = RuleInfo.of("db.pool.fits-role")
            .title("All instances' pools fit the limits of their role and database")
            .passes("instances x maximumPoolSize is at most 80 % of the role's and of the database's own connection"
                    + " limit, or they have none")
            .fix("lower maximumPoolSize, or raise the limit: ALTER ROLE app CONNECTION LIMIT 120; MySQL: ALTER USER"
                    + " app WITH MAX_USER_CONNECTIONS 120")
            .notApplicable("connections go through a pooler outside of the service, whose own limit counts")
            .reference("https://www.postgresql.org/docs/current/sql-alterrole.html")
            .reference("https://www.postgresql.org/docs/current/sql-alterdatabase.html")
            .reference("https://dev.mysql.com/doc/refman/8.4/en/user-resources.html")
            .tag("db")
            .tag("pool");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(PoolFacts facts) {
        if (facts.declared().pooledOutside()) {
            return List.of(Outcome.notApplicable("connections go through a pooler outside of the service"));
        }
        Optional<ConnectionLimits> limits = facts.limits().value();
        return limits.isEmpty()
                ? List.of(Outcome.inconclusive(facts.limits().why()))
                : List.of(
                        judge(limits.get().role(), "role", PoolSum.alone(facts)),
                        judge(limits.get().database(), "database", PoolSum.alone(facts)));
    }

    private static Outcome judge(Fact<Optional<Integer>> limit, String whose, PoolSum sum) {
        return limit.judge(it -> it.<Outcome>map(most -> sum.against(most, "the " + whose + " accepts " + most))
                        .orElse(Outcome.passed("the " + whose + " has no limit of its own")))
                .at(whose);
    }
}
