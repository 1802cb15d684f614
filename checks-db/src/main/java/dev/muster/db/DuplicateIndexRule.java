package dev.muster.db;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.List;
import java.util.function.Function;

/** No write pays twice for the same index. */
final class DuplicateIndexRule extends MaintenanceRule {
    static final RuleInfo INFO = RuleInfo.of("db.index.duplicate")
            .title("No two indexes do the same work")
            .severity(Severity.INFO)
            .passes("no two indexes have the same table, method, columns, order and condition")
            .fix("drop one of them, never the one behind a constraint: DROP INDEX CONCURRENTLY name; MariaDB and MySQL:"
                    + " ALTER TABLE table DROP INDEX name")
            .notApplicable(ActivityRule.NOT)
            .reference(PGD + "sql-dropindex.html")
            .reference(MYD + "drop-index.html")
            .tag("db")
            .tag("index");

    DuplicateIndexRule() {
        super(INFO);
    }

    @Override
    List<Outcome> postgres(MaintenanceFacts facts) {
        return judge(facts.twins(), twins -> "DROP INDEX CONCURRENTLY " + String.join(", ", twins.drop()));
    }

    @Override
    List<Outcome> mySql(MaintenanceFacts facts) {
        return judge(facts.twins(), DuplicateIndexRule::alter);
    }

    private static List<Outcome> judge(
            Fact<List<MaintenanceFacts.Twins>> all, Function<MaintenanceFacts.Twins, String> fix) {
        return of(
                all,
                twins -> Many.of(
                        twins.stream()
                                .map(each -> failed(each, fix.apply(each)))
                                .toList(),
                        "every index has its own work"));
    }

    private static Outcome failed(MaintenanceFacts.Twins twins, String fix) {
        return Outcome.failed(
                        Severity.INFO,
                        Words.some(twins.drop()) + (twins.drop().size() == 1 ? " does" : " do") + " the work of "
                                + twins.keep() + " again: each write pays for both")
                .fix(fix)
                .at(twins.table() + ": " + twins.keep());
    }

    private static String alter(MaintenanceFacts.Twins twins) {
        return "ALTER TABLE " + twins.table() + " DROP INDEX " + String.join(", DROP INDEX ", twins.drop());
    }
}
