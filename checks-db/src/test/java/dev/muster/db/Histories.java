package dev.muster.db;

import dev.muster.Fact;
import dev.muster.db.MigrationFacts.Entry;
import dev.muster.db.MigrationFacts.History;
import dev.muster.db.MigrationFacts.Lock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Histories of migrations in a few words. */
final class Histories {
    static final Instant NOW = Upkeep.NOW;

    private final List<History> histories = new ArrayList<>();
    private List<String> elsewhere = List.of();
    private int unread;
    private MigrationPlan plan = MigrationPlan.NOTHING;
    private Fact<List<MigrationScript>> scripts = Fact.of(List.of());

    private Histories() {}

    static Histories none() {
        return new Histories();
    }

    /**
     * {@return Flyway's, each entry as version, type and success, oldest first, such as {@code "1 SQL ok"}, and for a
     * repeatable one {@code "- SQL ok name"}}
     */
    static Histories flyway(String... entries) {
        return new Histories().and("public", entries);
    }

    static Histories liquibase(String... entries) {
        return new Histories().changeLog(Fact.of(List.of()), entries);
    }

    static Histories locked(Lock... locks) {
        return new Histories().changeLog(Fact.of(List.of(locks)), "1 EXECUTED");
    }

    static Lock lock(Duration ago) {
        return new Lock(Optional.of(true), Optional.of(NOW.minus(ago)), "pod-7");
    }

    Histories and(String schema, String... entries) {
        return and(flyway(schema, Fact.of(rows(entries)), true));
    }

    Histories and(History history) {
        histories.add(history);
        return this;
    }

    static History flyway(String schema, Fact<List<Entry>> entries, boolean whole) {
        return new History(
                MigrationTool.FLYWAY, schema, "flyway_schema_history", entries, whole, Fact.of(List.of()), "");
    }

    static List<Entry> rows(String... entries) {
        List<Entry> all = new ArrayList<>();
        for (String text : entries) {
            String[] words = text.split(" ", 4);
            String id = words[0].equals("-") ? "" : words[0];
            String about = words.length > 3 ? words[3] : "step " + id;
            String file = (id.isEmpty() ? "R" : "V" + id) + "__" + about.replace(' ', '_') + ".sql";
            Optional<Boolean> success = words[2].equals("?") ? Optional.empty() : Optional.of(words[2].equals("ok"));
            all.add(new Entry(all.size() + 1, id, file, about, words[1], success, Optional.of(NOW), true));
        }
        return List.copyOf(all);
    }

    private Histories changeLog(Fact<List<Lock>> locks, String... entries) {
        List<Entry> all = new ArrayList<>();
        for (String text : entries) {
            String[] words = text.split(" ", -1);
            Optional<Boolean> success =
                    words[1].equals("null") ? Optional.empty() : Optional.of(!words[1].equals("FAILED"));
            all.add(new Entry(
                    all.size() + 1, words[0], "db/log.xml", "ann", words[1], success, Optional.empty(), true));
        }
        return and(new History(
                MigrationTool.LIQUIBASE,
                "public",
                "databasechangelog",
                Fact.of(List.copyOf(all)),
                true,
                locks,
                "databasechangeloglock"));
    }

    Histories plan(MigrationPlan said) {
        plan = said;
        return this;
    }

    Histories expecting(String version) {
        return plan(plan.expecting(version));
    }

    Histories changeSets(String... ids) {
        return plan(plan.changeSets(List.of(ids)));
    }

    Histories scripts(String... names) {
        plan = plan.location(Path.of("db/migration"));
        scripts = Fact.of(Arrays.stream(names)
                .flatMap(name -> MigrationScript.of(name).stream())
                .toList());
        return this;
    }

    Histories noScripts() {
        scripts();
        scripts = Fact.absent("there is no script such as V1__name.sql in folder db/migration");
        return this;
    }

    Histories elsewhere(String... names) {
        elsewhere = List.of(names);
        return this;
    }

    Histories unread(int more) {
        unread = more;
        return this;
    }

    MigrationFacts facts() {
        return new MigrationFacts(
                NOW, plan, Upkeep.POSTGRES, Fact.of(List.copyOf(histories)), elsewhere, unread, scripts);
    }

    /** {@return facts of a database that refuses to say which tables there are} */
    static MigrationFacts denied() {
        return new MigrationFacts(
                NOW,
                MigrationPlan.NOTHING.expecting("1"),
                Upkeep.POSTGRES,
                Fact.denied("GRANT SELECT ON the history table TO the account"),
                List.of(),
                0,
                Fact.of(List.of()));
    }
}
