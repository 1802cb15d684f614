package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import dev.muster.db.MigrationFacts.Entry;
import dev.muster.db.MigrationFacts.History;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** No older service runs on a newer schema. */
final class MigrationsUnknownRule extends MigrationRule {
    static final RuleInfo INFO = about("db.migrations.unknown")
            .title("The schema is not newer than the service")
            .severity(Severity.WARNING)
            .passes("nothing is applied that is newer than the newest version, script or change set declared")
            .fix(
                    "deploy the service that belongs to this schema; or see that the older one can live with it; or declare"
                            + " the version that this one knows")
            .notApplicable(NONE + "; or " + UNDECLARED)
            .reference(FLYWAY_PAGE)
            .reference("https://docs.liquibase.com/commands/status/unexpected-changesets.html");

    MigrationsUnknownRule() {
        super(INFO);
    }

    @Override
    Outcome judge(History history, MigrationFacts facts) {
        if (!facts.expects(history.tool())) {
            return Outcome.notApplicable(UNDECLARED);
        }
        return facts.ambiguous() ? ambiguous() : history.entries().judge(entries -> judge(history, entries, facts));
    }

    private static Outcome judge(History history, List<Entry> entries, MigrationFacts facts) {
        return history.tool() == MigrationTool.FLYWAY
                ? flyway(new FlywayState(entries), facts)
                : liquibase(new LiquibaseState(entries), facts);
    }

    private static Outcome liquibase(LiquibaseState state, MigrationFacts facts) {
        List<String> known = Stream.concat(
                        facts.version(MigrationTool.LIQUIBASE).stream(), facts.plan().changeSets().stream())
                .toList();
        List<String> newer = state.after(known).stream()
                .map(entry -> shown(MigrationTool.LIQUIBASE, entry))
                .toList();
        return newer.isEmpty()
                ? Outcome.passed("nothing ran after the change sets declared")
                : failed(Words.count(newer.size(), "change set") + " ran that this service does not know: "
                        + Words.some(newer));
    }

    private static Outcome flyway(FlywayState state, MigrationFacts facts) {
        if (!facts.plan().locations().isEmpty() && facts.scripts().value().isEmpty()) {
            return Outcome.inconclusive(facts.scripts().why());
        }
        Optional<MigrationVersion> newest = Stream.concat(
                        facts.plan().version().flatMap(MigrationVersion::of).stream(),
                        facts.scripts().value().orElse(List.of()).stream().flatMap(script -> script.version().stream()))
                .max(MigrationVersion::compareTo);
        return newest.map(known -> flyway(state, known))
                .orElseGet(() -> Outcome.inconclusive("no version is declared to compare with"));
    }

    private static Outcome flyway(FlywayState state, MigrationVersion known) {
        return state.above(known)
                .map(entry -> failed("version " + entry.id() + " is applied (" + shown(MigrationTool.FLYWAY, entry)
                        + "), the newest that this service knows is " + known))
                .orElseGet(() -> Outcome.passed("nothing newer than " + known + " is applied"));
    }

    private static Outcome failed(String seen) {
        return Outcome.failed(Severity.WARNING, seen).expected("nothing newer than the service");
    }
}
