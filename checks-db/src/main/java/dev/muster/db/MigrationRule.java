package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.db.MigrationFacts.Entry;
import dev.muster.db.MigrationFacts.History;
import java.util.ArrayList;
import java.util.List;

/** Judges each history by itself, under its name. */
abstract class MigrationRule implements Rule<MigrationFacts> {
    static final String FLYWAY_PAGE =
            "https://documentation.red-gate.com/fd/flyway-schema-history-table-273973417.html";
    static final String NONE = "there is no history of migrations: see db.migrations.found";
    static final String UNDECLARED = "nothing was declared to compare the history with";

    private static final int NAME = 80;

    private final RuleInfo info;

    MigrationRule(RuleInfo info) {
        this.info = info;
    }

    /** {@return the beginning of what is to be known about such a rule} */
    static RuleInfo about(String id) {
        return RuleInfo.of(id).needs(MigrationsFoundRule.ID).tag("db").tag("migrations");
    }

    @Override
    public final RuleInfo info() {
        return info;
    }

    @Override
    public final List<Outcome> judge(MigrationFacts facts) {
        if (facts.histories().value().isEmpty()) {
            return List.of(Outcome.inconclusive(facts.histories().why()));
        }
        List<Outcome> all = new ArrayList<>();
        facts.histories()
                .value()
                .get()
                .forEach(history -> all.add(judge(history, facts).at(history.name())));
        if (facts.unread() > 0) {
            all.add(Outcome.inconclusive("only the first " + MigrationProbe.MOST + " are read: name the schema")
                    .at(facts.unread() + " more"));
        }
        return all.isEmpty() ? List.of(Outcome.notApplicable(NONE)) : List.copyOf(all);
    }

    /** {@return what this rule says about a history} */
    abstract Outcome judge(History history, MigrationFacts facts);

    /** {@return what is said if several schemas have a history and it is not said which is meant} */
    static Outcome ambiguous() {
        return Outcome.inconclusive(
                "several schemas have a history: name the one that is meant, or say that all of them are");
    }

    /** {@return an entry as one finds it again, at a length that can be read} */
    static String shown(MigrationTool tool, Entry entry) {
        String name = tool == MigrationTool.LIQUIBASE
                ? entry.name() + "::" + entry.id()
                : entry.name().isBlank() ? "version " + entry.id() : entry.name();
        return brief(name);
    }

    static String brief(String name) {
        return name.length() <= NAME ? name : name.substring(0, NAME) + "...";
    }
}
