package dev.muster.examples.preflight;

import dev.muster.Check;
import dev.muster.ReadinessReport;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Verdict;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What became of the findings of a baseline.
 *
 * @param fresh findings that it has not
 * @param open findings that it has, and that are there still
 * @param fixed findings of it that were looked for and are not there any more
 * @param unseen findings of it that nobody could look for now
 */
record Difference(
        List<Baseline.Entry> fresh,
        List<Baseline.Entry> open,
        List<Baseline.Entry> fixed,
        List<Baseline.Entry> unseen) {
    static Difference between(Baseline older, ReadinessReport report, List<Check> checks) {
        Baseline now = Baseline.of(report, Optional.of(older));
        Map<String, Baseline.Entry> then = older.byKey();
        Map<String, Baseline.Entry> current = now.byKey();
        Seen seen = Seen.of(report, checks);
        Difference difference =
                new Difference(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        now.entries().forEach(entry -> (then.containsKey(entry.key()) ? difference.open : difference.fresh).add(entry));
        older.entries().stream()
                .filter(entry -> !current.containsKey(entry.key()))
                .forEach(entry -> (seen.judged(entry) ? difference.fixed : difference.unseen).add(entry));
        return difference;
    }

    /** Which rules of which checks were judged: what was not looked at is not mended. */
    private record Seen(Set<String> asked, Set<String> dark) {
        static Seen of(ReadinessReport report, List<Check> checks) {
            Set<String> asked = new HashSet<>();
            for (Check check : checks) {
                for (RuleInfo rule : check.rules()) {
                    asked.add(check.id() + '\n' + rule.id());
                }
            }
            Set<String> dark = new HashSet<>();
            for (Verdict verdict : report.verdicts()) {
                boolean barred = verdict.judgement().outcome() instanceof dev.muster.Outcome.NotApplicable
                        && !verdict.judgement().rule().needs().isEmpty();
                if (verdict.inconclusive() || barred) {
                    dark.add(verdict.check() + '\n' + verdict.judgement().rule().id());
                }
            }
            return new Seen(asked, dark);
        }

        boolean judged(Baseline.Entry entry) {
            String key = entry.check() + '\n' + entry.rule();
            return asked.contains(key) && !dark.contains(key);
        }
    }

    /** {@return whether something new is at or above this severity} */
    boolean failsBy(Optional<Severity> threshold) {
        return threshold.isPresent()
                && fresh.stream().anyMatch(entry -> entry.severity().compareTo(threshold.get()) >= 0);
    }

    String toText() {
        StringBuilder text = new StringBuilder();
        text.append(fresh.size() + " new, " + fixed.size() + " fixed, " + open.size() + " still open"
                + (unseen.isEmpty() ? "" : ", " + unseen.size() + " not looked at") + "\n");
        list(text, "new", fresh, false);
        list(text, "fixed", fixed, true);
        list(text, "still open", open, true);
        list(text, "not looked at", unseen, true);
        return text.toString();
    }

    private static void list(StringBuilder text, String title, List<Baseline.Entry> entries, boolean dated) {
        if (entries.isEmpty()) {
            return;
        }
        text.append("\n ").append(title).append('\n');
        for (Baseline.Entry entry : entries) {
            LocalDate since = LocalDate.ofInstant(entry.since(), ZoneOffset.UTC);
            text.append("  ").append(entry.severity()).append("  ").append(entry.label());
            text.append(dated ? ", since " + since : "").append('\n');
            text.append("    ").append(entry.observed()).append('\n');
        }
    }
}
