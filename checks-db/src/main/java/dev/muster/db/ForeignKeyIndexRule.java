package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.List;

/** Deleting a row does not read the whole of another table. */
final class ForeignKeyIndexRule extends MaintenanceRule {
    static final RuleInfo INFO = RuleInfo.of("db.index.foreign-keys")
            .title("Foreign keys are indexed on the side that refers")
            .severity(Severity.WARNING)
            .passes("the columns of each foreign key are the first ones of a valid index; on tables under 1000 rows the"
                    + " lack of one is only told")
            .fix("CREATE INDEX CONCURRENTLY ON table (columns)")
            .notApplicable("MariaDB and MySQL: InnoDB makes the index of a foreign key itself")
            .reference(PGD + "ddl-constraints.html#DDL-CONSTRAINTS-FK")
            .reference("https://supabase.github.io/splinter/0001_unindexed_foreign_keys/")
            .tag("db")
            .tag("index");

    private static final long SMALL = 1000;

    ForeignKeyIndexRule() {
        super(INFO);
    }

    @Override
    List<Outcome> postgres(MaintenanceFacts facts) {
        return of(
                facts.foreignKeys(),
                keys -> Many.of(
                        keys.stream().map(ForeignKeyIndexRule::failed).toList(),
                        "an index begins with the columns of every foreign key"));
    }

    @Override
    List<Outcome> mySql(MaintenanceFacts facts) {
        return List.of(Outcome.notApplicable("InnoDB makes the index of a foreign key itself"));
    }

    private static Outcome failed(MaintenanceFacts.ForeignKey key) {
        return Outcome.failed(
                        key.rows() < SMALL ? Severity.INFO : Severity.WARNING,
                        "no index begins with (" + key.columns() + ") of " + key.table() + ", which has "
                                + (key.rows() < 0 ? "not been counted" : "about " + Words.grouped(key.rows()) + " rows")
                                + ": a delete on the other side reads all of it")
                .fix("CREATE INDEX CONCURRENTLY ON " + key.table() + " (" + key.columns() + ")")
                .at(key.table() + ": " + key.name());
    }
}
