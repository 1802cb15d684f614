package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The service makes no roles, copies no server and passes no row security by. */
final class RoleAttributesRule extends ServerRule {
    private static final Set<String> GRAVE = Set.of("CREATEROLE", "REPLICATION", "BYPASSRLS");

    static final RuleInfo INFO = RuleInfo.of("db.role.attributes")
            .title("The service's role has no attribute of an administrator")
            .passes("neither the role nor one that it may become has CREATEROLE, REPLICATION, BYPASSRLS or CREATEDB;"
                    + " CREATEDB alone is a warning")
            .fix("ALTER ROLE app NOCREATEROLE NOCREATEDB NOREPLICATION NOBYPASSRLS;")
            .notApplicable("the server is MariaDB or MySQL: see db.role.powers")
            .needs(RoleSuperuserRule.ID)
            .reference(PosturePages.ROLES)
            .reference(PosturePages.postgres("sql-alterrole.html"))
            .tag("db")
            .tag("privileges");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> mySql(Access.MySql access, PostureFacts facts) {
        return List.of(Outcome.notApplicable("roles have no attributes there: see db.role.powers"));
    }

    @Override
    List<Outcome> postgres(Access.Postgres access, PostureFacts facts) {
        Set<String> held = new TreeSet<>(access.attributes());
        access.roles().values().forEach(held::addAll);
        Set<String> grave = Grants.among(held, GRAVE);
        String user = facts.session().user();
        if (grave.isEmpty() && !held.contains("CREATEDB")) {
            return List.of(Outcome.passed("role " + user + " has none of them, by itself or by another"));
        }
        held.retainAll(Set.of("CREATEROLE", "REPLICATION", "BYPASSRLS", "CREATEDB"));
        String own = access.attributes().containsAll(held) ? " has " : " has, or may become a role that has, ";
        String text = "role " + user + own + Words.all(held);
        Outcome.Failed failed = grave.isEmpty() ? Outcome.failed(Severity.WARNING, text) : Outcome.failed(text);
        return List.of(failed.fix("ALTER ROLE " + Quoted.name(user) + " NO" + String.join(" NO", held) + ";"));
    }
}
