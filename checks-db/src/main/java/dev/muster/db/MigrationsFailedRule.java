package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Words;
import dev.muster.db.MigrationFacts.Entry;
import dev.muster.db.MigrationFacts.History;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** No migration stopped half-way. */
final class MigrationsFailedRule extends MigrationRule {
    static final RuleInfo INFO = about("db.migrations.failed")
            .title("No migration has failed")
            .passes("the newest entry of each migration says that it succeeded; what was undone or deleted is left out")
            .fix(
                    "find the cause in the log of that run, undo by hand what the script did before it stopped, then: flyway"
                            + " repair, flyway migrate; Liquibase: liquibase update")
            .notApplicable(NONE)
            .reference("https://documentation.red-gate.com/fd/repair-277578892.html")
            .reference(FLYWAY_PAGE);

    MigrationsFailedRule() {
        super(INFO);
    }

    @Override
    Outcome judge(History history, MigrationFacts facts) {
        return history.entries().judge(entries -> judge(history, counting(history.tool(), entries)));
    }

    private static Collection<Entry> counting(MigrationTool tool, List<Entry> entries) {
        return tool == MigrationTool.FLYWAY ? new FlywayState(entries).entries() : entries;
    }

    private static Outcome judge(History history, Collection<Entry> entries) {
        List<String> failed = names(history, entries, Optional.of(false));
        if (!failed.isEmpty()) {
            return Outcome.failed(Words.count(failed.size(), "migration") + " failed: " + Words.some(failed))
                    .expected("none: the schema is neither the old nor the new one");
        }
        List<String> silent = names(history, entries, Optional.empty());
        return silent.isEmpty()
                ? Outcome.passed(Words.count(entries.size(), "migration") + ", none failed"
                        + (history.whole() ? "" : ", of the newest " + MigrationReader.MOST + " entries"))
                : Outcome.inconclusive("the history does not say whether they succeeded: " + Words.some(silent));
    }

    private static List<String> names(History history, Collection<Entry> entries, Optional<Boolean> success) {
        return entries.stream()
                .filter(entry -> entry.success().equals(success))
                .map(entry -> shown(history.tool(), entry)
                        + entry.at()
                                .map(Instant::toString)
                                .map(at -> " on " + at)
                                .orElse(""))
                .toList();
    }
}
