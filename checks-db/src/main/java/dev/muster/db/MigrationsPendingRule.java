package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Words;
import dev.muster.db.MigrationFacts.Entry;
import dev.muster.db.MigrationFacts.History;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The schema is the one that this service was written for, or newer. */
final class MigrationsPendingRule extends MigrationRule {
    static final RuleInfo INFO = about("db.migrations.pending")
            .title("Every migration that the service needs is applied")
            .passes("the version or the change sets declared, and all scripts at the locations declared, are in the"
                    + " history or below its baseline; repeatable ones are compared by name alone")
            .fix("run the migrations before this service starts: flyway migrate, or liquibase update")
            .notApplicable(NONE + "; or " + UNDECLARED)
            .reference("https://documentation.red-gate.com/fd/migrate-277578887.html")
            .reference(FLYWAY_PAGE);

    MigrationsPendingRule() {
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
                ? flyway(history, new FlywayState(entries), facts)
                : liquibase(history, new LiquibaseState(entries), facts);
    }

    private static Outcome liquibase(History history, LiquibaseState state, MigrationFacts facts) {
        List<String> expected = Stream.concat(
                        facts.version(MigrationTool.LIQUIBASE).stream(), facts.plan().changeSets().stream())
                .toList();
        List<String> pending =
                expected.stream().filter(each -> !state.has(each)).toList();
        return pending.isEmpty()
                ? Outcome.passed(Words.count(expected.size(), "change set") + " expected, all applied")
                : failed(history, pending, "");
    }

    private static Outcome flyway(History history, FlywayState state, MigrationFacts facts) {
        String at = state.current()
                .map(version -> "; the database is at " + version)
                .orElse("; no version is applied");
        Optional<String> version = facts.plan().version();
        Optional<MigrationVersion> expected = version.flatMap(MigrationVersion::of);
        if (version.isPresent() && expected.isEmpty()) {
            return Outcome.inconclusive(brief(version.get()) + " was declared, which is no version of Flyway");
        }
        List<String> pending = new ArrayList<>();
        expected.filter(each -> !state.has(each)).ifPresent(each -> pending.add("version " + each));
        if (!facts.plan().locations().isEmpty()) {
            if (facts.scripts().value().isEmpty() && pending.isEmpty()) {
                return Outcome.inconclusive(facts.scripts().why());
            }
            pending.addAll(scripts(facts.scripts().value().orElse(List.of()), state));
        }
        return pending.isEmpty() ? Outcome.passed("nothing is pending" + at) : failed(history, pending, at);
    }

    private static Outcome failed(History history, List<String> pending, String at) {
        String seen = Words.count(pending.size(), "migration") + " pending: "
                + Words.some(pending.stream().map(MigrationRule::brief).toList()) + at;
        return history.whole()
                ? Outcome.failed(seen).expected("nothing pending")
                : Outcome.inconclusive(seen + "; but only the newest " + MigrationReader.MOST + " entries were read");
    }

    private static List<String> scripts(List<MigrationScript> scripts, FlywayState state) {
        Optional<MigrationVersion> start = start(scripts, state);
        return scripts.stream()
                .filter(script -> pending(script, start, state))
                .map(script -> script.name() + late(script, state))
                .sorted()
                .toList();
    }

    /** {@return the version from which a database begins that has none yet} */
    private static Optional<MigrationVersion> start(List<MigrationScript> scripts, FlywayState state) {
        return scripts.stream()
                .filter(script -> state.current().isEmpty() && script.kind() == MigrationScript.Kind.BASELINE)
                .flatMap(script -> script.version().stream())
                .max(MigrationVersion::compareTo);
    }

    private static boolean pending(MigrationScript script, Optional<MigrationVersion> start, FlywayState state) {
        return switch (script.kind()) {
            case REPEATABLE -> !state.has(script.description());
            case BASELINE -> script.version().equals(start) && start.isPresent();
            case VERSIONED ->
                !script.version().filter(state::has).isPresent()
                        && start.filter(base -> script.version()
                                        .filter(version -> version.compareTo(base) <= 0)
                                        .isPresent())
                                .isEmpty();
        };
    }

    private static String late(MigrationScript script, FlywayState state) {
        boolean late = script.version()
                .flatMap(version -> state.current().filter(current -> version.compareTo(current) < 0))
                .isPresent();
        return late ? " (older than what is applied: Flyway needs outOfOrder=true)" : "";
    }
}
