package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;

/** Every row can be told from every other. */
final class PrimaryKeyRule extends MaintenanceRule {
    static final RuleInfo INFO = RuleInfo.of("db.schema.primary-key")
            .title("Every table has a primary key")
            .severity(Severity.WARNING)
            .passes("every table has one; partitions and the tables of migration tools are left out")
            .fix("ALTER TABLE name ADD PRIMARY KEY (column)")
            .notApplicable(ActivityRule.NOT)
            .reference(PGD + "logical-replication-publication.html#LOGICAL-REPLICATION-PUBLICATION-REPLICA-IDENTITY")
            .reference(MYD + "group-replication-requirements.html")
            .reference("https://supabase.github.io/splinter/0004_no_primary_key/")
            .tag("db")
            .tag("schema");

    PrimaryKeyRule() {
        super(INFO);
    }

    @Override
    List<Outcome> postgres(MaintenanceFacts facts) {
        return judge(facts, "updates and deletes are refused, or not applied, by logical replication");
    }

    @Override
    List<Outcome> mySql(MaintenanceFacts facts) {
        return judge(facts, "the cluster refuses writes, or replays each by reading the whole table");
    }

    private static List<Outcome> judge(MaintenanceFacts facts, String replicated) {
        String consequence = facts.clustered().value().orElse(false)
                ? "rows are replicated one by one here: " + replicated
                : "a row entered twice cannot be told from its copy";
        return of(
                facts.keyless(),
                keyless -> Many.of(
                        keyless.stream()
                                .map(table -> failed(table, consequence))
                                .toList(),
                        "every table has a primary key"));
    }

    private static Outcome failed(String table, String consequence) {
        return Outcome.failed(Severity.WARNING, "no primary key: " + consequence)
                .fix("ALTER TABLE " + table + " ADD PRIMARY KEY (column)")
                .at(table);
    }
}
