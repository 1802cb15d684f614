package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The next row will get a number. */
final class SequencesRule extends MaintenanceRule {
    static final RuleInfo INFO = RuleInfo.of("db.schema.sequences")
            .title("Sequences and counting columns have room")
            .passes("under 85 % of what sequence and column both hold is given out; an error from 95 %")
            .fix("ALTER TABLE name ALTER COLUMN id TYPE bigint; ALTER SEQUENCE name AS bigint; MariaDB and MySQL: ALTER"
                    + " TABLE name MODIFY id BIGINT NOT NULL AUTO_INCREMENT")
            .notApplicable(ActivityRule.NOT + "; or a sequence counts downwards")
            .reference(PGD + "view-pg-sequences.html")
            .reference(PGD + "sql-altersequence.html")
            .reference(MYD + "example-auto-increment.html")
            .tag("db")
            .tag("schema");

    private static final long WARN = 85;
    private static final long FAIL = 95;

    SequencesRule() {
        super(INFO);
    }

    @Override
    List<Outcome> postgres(MaintenanceFacts facts) {
        return of(facts.sequences(), SequencesRule::judge);
    }

    @Override
    List<Outcome> mySql(MaintenanceFacts facts) {
        return of(facts.sequences(), SequencesRule::judge);
    }

    private static List<Outcome> judge(List<MaintenanceFacts.Sequence> sequences) {
        List<Outcome> notable = sequences.stream()
                .flatMap(sequence -> notable(sequence).stream())
                .toList();
        if (notable.isEmpty()) {
            return List.of(Outcome.passed(fine(sequences)));
        }
        List<Outcome> all = new ArrayList<>(Many.bounded(notable));
        if (notable.size() < sequences.size()) {
            all.add(Outcome.passed(Words.count(sequences.size() - notable.size(), "other") + " with enough room"));
        }
        return List.copyOf(all);
    }

    private static String fine(List<MaintenanceFacts.Sequence> sequences) {
        return sequences.stream()
                .max(Comparator.comparingLong(SequencesRule::percent))
                .map(fullest -> "of " + Words.count(sequences.size(), "sequence") + " the fullest is " + fullest.name()
                        + ", at " + percent(fullest) + " %")
                .orElse("there are no sequences");
    }

    private static Optional<Outcome> notable(MaintenanceFacts.Sequence sequence) {
        if (sequence.used().value().isEmpty()) {
            return Optional.of(Outcome.inconclusive(sequence.used().why()).at(sequence.name()));
        }
        if (sequence.room() <= 0) {
            return Optional.of(Outcome.notApplicable("counts downwards, which is not judged")
                    .at(sequence.name()));
        }
        long percent = percent(sequence);
        return percent < WARN ? Optional.empty() : Optional.of(failed(sequence, percent));
    }

    private static long percent(MaintenanceFacts.Sequence sequence) {
        return Words.percent(sequence.used().value().orElse(0L), sequence.room());
    }

    private static Outcome failed(MaintenanceFacts.Sequence sequence, long percent) {
        long left = Math.max(0, sequence.room() - sequence.used().value().orElse(0L));
        return Outcome.failed(
                        percent < FAIL ? Severity.WARNING : Severity.ERROR,
                        percent + " % of " + Words.grouped(sequence.room()) + " numbers are given out, "
                                + Words.grouped(left) + " are left; after the last one every insert fails")
                .expected("under " + WARN + " %")
                .at(sequence.name());
    }
}
