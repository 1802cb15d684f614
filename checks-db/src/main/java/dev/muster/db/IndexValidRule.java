package dev.muster.db;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.List;

/** No index is there, is kept up at every write, and is used by nobody. */
final class IndexValidRule extends MaintenanceRule {
    static final RuleInfo INFO = RuleInfo.of("db.index.valid")
            .title("No index is left over from a build that failed")
            .passes("every index is valid and ready")
            .fix("REINDEX INDEX CONCURRENTLY name, or DROP INDEX CONCURRENTLY name and create it again")
            .notApplicable("MariaDB and MySQL know no invalid index; or one is being built just now")
            .reference(PGD + "sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY")
            .reference(PGD + "catalog-pg-index.html")
            .tag("db")
            .tag("index");

    IndexValidRule() {
        super(INFO);
    }

    @Override
    List<Outcome> postgres(MaintenanceFacts facts) {
        return of(
                facts.brokenIndexes(),
                broken -> broken.isEmpty()
                        ? List.of(Outcome.passed("every index is valid and ready"))
                        : judge(broken, facts.indexing()));
    }

    /** While one is being built nobody can tell it from one whose build failed. */
    private static List<Outcome> judge(List<String> broken, Fact<Boolean> indexing) {
        if (indexing.value().isEmpty()) {
            return List.of(Outcome.inconclusive(Words.some(broken) + " " + Words.are(broken)
                    + " not valid, but may be in the making: " + indexing.why()));
        }
        return indexing.value().get()
                ? List.of(Outcome.notApplicable(
                        "an index is being built just now, and until then not valid: " + Words.some(broken)))
                : Many.bounded(broken.stream().map(IndexValidRule::failed).toList());
    }

    private static Outcome failed(String index) {
        return Outcome.failed(
                        Severity.ERROR,
                        "not valid: no query uses it, every write pays for it, a UNIQUE is not enforced")
                .at(index);
    }
}
