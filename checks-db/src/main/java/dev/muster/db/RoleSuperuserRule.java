package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whoever takes over the service does not get the server as well. */
final class RoleSuperuserRule extends ServerRule {
    static final String ID = "db.role.superuser";

    static final RuleInfo INFO = RuleInfo.of(ID)
            .title("The service does not work as the database's administrator")
            .passes("the role is no superuser and a member of none; no ALL PRIVILEGES ON *.*. The administrators of"
                    + " managed services are a warning")
            .fix("CREATE ROLE app LOGIN NOSUPERUSER PASSWORD '...'; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES"
                    + " IN SCHEMA ... TO app; and another role for migrations")
            .notApplicable("the server is neither PostgreSQL, MariaDB nor MySQL")
            .reference(PosturePages.ROLES)
            .reference(PosturePages.MYSQL_PRIVILEGES)
            .reference("https://mariadb.com/kb/en/grant/")
            .tag("db")
            .tag("privileges");

    /** What a provider gives in place of a superuser. */
    private static final Set<String> MANAGED = Set.of(
            "rds_superuser",
            "cloudsqlsuperuser",
            "azure_pg_admin",
            "alloydbsuperuser",
            "neon_superuser",
            "rds_superuser_role");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> postgres(Access.Postgres access, PostureFacts facts) {
        String user = facts.session().user();
        if (access.attributes().contains("SUPERUSER")) {
            return List.of(Outcome.failed("role " + user + " is a superuser"));
        }
        List<String> supers = access.roles().entrySet().stream()
                .filter(role -> role.getValue().contains("SUPERUSER"))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (!supers.isEmpty()) {
            return List.of(Outcome.failed("role " + user + " may become superuser " + Words.all(supers))
                    .fix("REVOKE " + Quoted.name(supers.get(0)) + " FROM " + Quoted.name(user) + ";"));
        }
        List<String> managed = managed(access.roles().keySet());
        return List.of(
                managed.isEmpty()
                        ? Outcome.passed("role " + user + " is no superuser, and a member of none")
                        : Outcome.failed(
                                Severity.WARNING,
                                "role " + user + " is a member of " + Words.all(managed)
                                        + ", the provider's administrators"));
    }

    private static List<String> managed(Set<String> roles) {
        return roles.stream().filter(MANAGED::contains).sorted().toList();
    }

    @Override
    List<Outcome> mySql(Access.MySql access, PostureFacts facts) {
        if (Grants.makeAdministrator(access.grants())) {
            return List.of(Outcome.failed("account " + access.account() + " may do everything, on *.*")
                    .fix("CREATE USER 'app'@'10.%' IDENTIFIED BY '...'; GRANT SELECT, INSERT, UPDATE, DELETE ON"
                            + " shop.* TO 'app'@'10.%';"));
        }
        boolean managed =
                access.grants().stream().anyMatch(grant -> grant.scope().contains("rds_superuser_role"));
        return List.of(
                managed
                        ? Outcome.failed(
                                Severity.WARNING,
                                "account " + access.account()
                                        + " has rds_superuser_role, the provider's administrators'")
                        : Grants.allSeen(
                                access,
                                Outcome.passed("account " + access.account() + " has no ALL PRIVILEGES on *.*")));
    }
}
