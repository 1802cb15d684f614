package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Words;
import java.util.List;

/** What the service may do, it may not hand on. */
final class RoleGrantOptionRule extends ServerRule {
    static final RuleInfo INFO = RuleInfo.of("db.role.grant-option")
            .title("The service may not hand its privileges to others")
            .passes("none of the account's grants has GRANT OPTION or ADMIN OPTION")
            .fix("REVOKE GRANT OPTION ON shop.* FROM 'app'@'10.%';")
            .notApplicable("the server is PostgreSQL, where an owner may always grant: see db.role.owns-schema")
            .needs(RoleSuperuserRule.ID)
            .reference(PosturePages.MYSQL_PRIVILEGES + "#priv_grant-option")
            .reference("https://mariadb.com/kb/en/grant/#the-grant-option-privilege")
            .tag("db")
            .tag("privileges");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> postgres(Access.Postgres access, PostureFacts facts) {
        return List.of(Outcome.notApplicable("what a role owns it may always grant: see db.role.owns-schema"));
    }

    @Override
    List<Outcome> mySql(Access.MySql access, PostureFacts facts) {
        List<String> scopes = access.grants().stream()
                .filter(Access.Grant::grantOption)
                .map(Access.Grant::scope)
                .sorted()
                .distinct()
                .toList();
        return List.of(
                scopes.isEmpty()
                        ? Grants.allSeen(
                                access, Outcome.passed("no grant of " + access.account() + " has GRANT OPTION"))
                        : Outcome.failed("account " + access.account() + " may grant to others what it may on "
                                        + Words.some(scopes))
                                .fix(revoke(scopes.get(0)) + " FROM " + Quoted.account(access.account()) + ";"));
    }

    private static String revoke(String scope) {
        return (scope.contains(".") ? "REVOKE GRANT OPTION ON " : "REVOKE ADMIN OPTION FOR ") + scope;
    }
}
