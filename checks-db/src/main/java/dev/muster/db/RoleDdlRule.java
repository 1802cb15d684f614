package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The service may not create, alter or drop what it works with. */
final class RoleDdlRule extends ServerRule {
    private static final Set<String> DDL = Set.of(
            Grants.ALL,
            "CREATE",
            "ALTER",
            "DROP",
            "INDEX",
            "TRIGGER",
            "EVENT",
            "CREATE VIEW",
            "CREATE ROUTINE",
            "ALTER ROUTINE");

    /** How the catalogue says that schemas may be created. */
    private static final String DATABASE = "DATABASE ";

    static final RuleInfo INFO = RuleInfo.of("db.role.ddl")
            .title("The service may not change its schema")
            .severity(Severity.WARNING)
            .passes(
                    "the role may create in no schema that is not its own or everybody's; no CREATE, ALTER, DROP, INDEX,"
                            + " TRIGGER or the like. Told alone where the owner says that the service migrates itself")
            .fix("REVOKE CREATE ON SCHEMA ... FROM app; and another role for migrations")
            .notApplicable("the server is neither PostgreSQL, MariaDB nor MySQL")
            .needs(RoleSuperuserRule.ID)
            .reference(PosturePages.PRIVILEGES)
            .reference(PosturePages.MYSQL_PRIVILEGES)
            .tag("db")
            .tag("privileges");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> postgres(Access.Postgres access, PostureFacts facts) {
        return List.of(access.creates().judge(schemas -> judge(schemas, access, facts)));
    }

    /** Its own schemas, and those in which everybody may create, are told of by rules of their own. */
    private static Outcome judge(List<String> schemas, Access.Postgres access, PostureFacts facts) {
        List<String> left = new ArrayList<>(schemas);
        left.removeAll(access.ownedSchemas().value().orElse(List.of()));
        left.removeAll(access.openSchemas().value().orElse(List.of()));
        String user = facts.session().user();
        return left.isEmpty()
                ? Outcome.passed("role " + user + " was granted CREATE in no schema")
                : failed("role " + user + " may create in " + Words.some(left), facts)
                        .fix("REVOKE CREATE ON " + (left.get(0).startsWith(DATABASE) ? "" : "SCHEMA ") + left.get(0)
                                + " FROM " + Quoted.name(user) + ";");
    }

    @Override
    List<Outcome> mySql(Access.MySql access, PostureFacts facts) {
        List<String> scopes = access.grants().stream()
                .filter(grant -> !Grants.among(grant.privileges(), DDL).isEmpty())
                .map(grant -> String.join(", ", Grants.among(grant.privileges(), DDL)) + " on " + grant.scope())
                .toList();
        return List.of(
                scopes.isEmpty()
                        ? Grants.allSeen(
                                access, Outcome.passed("account " + access.account() + " may change no schema"))
                        : failed("account " + access.account() + " has " + Words.some(scopes), facts)
                                .fix("REVOKE ... FROM " + Quoted.account(access.account())
                                        + "; and another account for migrations"));
    }

    private static Outcome.Failed failed(String text, PostureFacts facts) {
        return facts.declared().migratesOnStart() ? Outcome.failed(Severity.INFO, text) : Outcome.failed(text);
    }
}
