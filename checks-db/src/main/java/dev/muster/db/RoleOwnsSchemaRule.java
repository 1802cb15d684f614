package dev.muster.db;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the service works with belongs to another: an injected DROP TABLE is refused. */
final class RoleOwnsSchemaRule extends ServerRule {
    static final RuleInfo INFO = RuleInfo.of("db.role.owns-schema")
            .title("The service does not own its tables")
            .severity(Severity.WARNING)
            .passes("the role owns neither the database nor a schema nor a table of it. Told alone where the owner says"
                    + " that the service migrates its schema itself")
            .fix("CREATE ROLE app_owner NOLOGIN; REASSIGN OWNED BY app TO app_owner; GRANT SELECT, INSERT, UPDATE,"
                    + " DELETE ON ALL TABLES IN SCHEMA ... TO app;")
            .notApplicable("the server is MariaDB or MySQL, where tables have no owner: see db.role.ddl")
            .needs(RoleSuperuserRule.ID)
            .reference(PosturePages.PRIVILEGES)
            .reference(PosturePages.postgres("sql-reassign-owned.html"))
            .tag("db")
            .tag("privileges");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> mySql(Access.MySql access, PostureFacts facts) {
        return List.of(Outcome.notApplicable("tables have no owner there: see db.role.ddl"));
    }

    @Override
    List<Outcome> postgres(Access.Postgres access, PostureFacts facts) {
        List<String> owned = new ArrayList<>();
        if (access.ownsDatabase().value().orElse(false)) {
            owned.add("the database");
        }
        List<String> schemas = access.ownedSchemas().value().orElse(List.of());
        if (!schemas.isEmpty()) {
            owned.add((schemas.size() == 1 ? "schema " : "schemas ") + Words.some(schemas));
        }
        List<String> tables = access.owned().value().orElse(List.of());
        if (!tables.isEmpty()) {
            owned.add((tables.size() == 1 ? "table " : "tables ") + Words.some(tables));
        }
        return List.of(owned.isEmpty() ? unowned(access, facts) : owned(owned, facts));
    }

    private static Outcome unowned(Access.Postgres access, PostureFacts facts) {
        Optional<String> unseen = Stream.of(access.ownsDatabase(), access.ownedSchemas(), access.owned())
                .filter(fact -> fact.value().isEmpty())
                .map(Fact::why)
                .findFirst();
        return unseen.isPresent()
                ? Outcome.inconclusive("it is not known what the role owns: " + unseen.get())
                : Outcome.passed("role " + facts.session().user() + " owns no database, schema or table");
    }

    private static Outcome owned(List<String> owned, PostureFacts facts) {
        String user = Quoted.name(facts.session().user());
        String text = "role " + facts.session().user() + " owns " + String.join("; ", owned);
        return (facts.declared().migratesOnStart() ? Outcome.failed(Severity.INFO, text) : Outcome.failed(text))
                .fix("CREATE ROLE app_owner NOLOGIN; REASSIGN OWNED BY " + user + " TO app_owner; and grant " + user
                        + " SELECT, INSERT, UPDATE, DELETE");
    }
}
