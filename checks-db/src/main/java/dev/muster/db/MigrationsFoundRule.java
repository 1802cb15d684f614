package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Words;
import dev.muster.db.MigrationFacts.History;
import java.util.List;

/** There is a history to judge: without one this is most likely the wrong database. */
final class MigrationsFoundRule implements Rule<MigrationFacts> {
    static final String ID = "db.migrations.found";

    static final RuleInfo INFO = RuleInfo.of(ID)
            .title("The history of migrations is where it is expected")
            .passes("a table of Flyway or Liquibase is seen in a schema of this session, or in the one that was named")
            .fix("see whether this is the right database and schema; name table and schema where they are not the usual"
                    + " ones; where the account cannot see it: GRANT SELECT ON flyway_schema_history TO app")
            .reference(MigrationRule.FLYWAY_PAGE)
            .reference("https://docs.liquibase.com/concepts/tracking-tables/databasechangelog-table.html")
            .tag("db")
            .tag("migrations");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(MigrationFacts facts) {
        return List.of(facts.histories().judge(histories -> judge(histories, facts)));
    }

    private static Outcome judge(List<History> histories, MigrationFacts facts) {
        List<String> missing = facts.plan().tables().stream()
                .filter(name -> histories.stream().noneMatch(history -> has(history, name)))
                .toList();
        if (!missing.isEmpty()) {
            return failed("there is no history " + Words.some(missing), facts);
        }
        if (!histories.isEmpty()) {
            return told(histories, facts);
        }
        return facts.plan().declared()
                ? failed("there is no history of Flyway or Liquibase", facts)
                : Outcome.inconclusive("there is no history of Flyway or Liquibase that this account can see"
                        + elsewhere(facts) + ": name its table or schema, or leave this check out");
    }

    /** One tool's history is not the other's. */
    private static Outcome told(List<History> histories, MigrationFacts facts) {
        if (!facts.plan().locations().isEmpty() && !facts.has(MigrationTool.FLYWAY)) {
            return failed("scripts of Flyway are declared, and there is no history of it", facts);
        }
        if (!facts.plan().changeSets().isEmpty() && !facts.has(MigrationTool.LIQUIBASE)) {
            return failed("change sets of Liquibase are declared, and there is no history of it", facts);
        }
        return Outcome.passed(Words.some(histories.stream()
                        .map(history -> history.tool() + ": " + history.name())
                        .toList())
                + elsewhere(facts));
    }

    /** A table of locks is read with its history, and named by it alone where there is none. */
    private static boolean has(History history, String name) {
        return history.table().equalsIgnoreCase(name) || history.lockTable().equalsIgnoreCase(name);
    }

    private static Outcome failed(String seen, MigrationFacts facts) {
        String where = facts.plan().schemas().isEmpty()
                ? ""
                : " in schema " + Words.some(facts.plan().schemas());
        return Outcome.failed(seen + where + elsewhere(facts));
    }

    private static String elsewhere(MigrationFacts facts) {
        return facts.elsewhere().isEmpty() ? "" : "; elsewhere, and not judged: " + Words.some(facts.elsewhere());
    }
}
