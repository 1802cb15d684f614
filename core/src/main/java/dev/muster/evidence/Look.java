package dev.muster.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks annotations over by what their grammar cannot tell: which rules there are, and what day it is. */
final class Look {
    private static final int MOST_PROBLEMS = 20;

    private final Set<String> rules;
    private final LocalDate today;
    private final List<String> problems = new ArrayList<>();

    Look(Set<String> rules, LocalDate today) {
        this.rules = Set.copyOf(rules);
        this.today = today;
    }

    List<String> problems(Checklist checklist) {
        checklist.items().forEach(item -> item.notes().forEach(this::look));
        checklist.signOffs().forEach(table -> table.signatures().forEach(this::look));
        return problems;
    }

    private void look(Note note) {
        if (note instanceof Note.Bound bound) {
            bound.rules().stream().filter(rule -> !rules.contains(rule.id())).forEach(this::unknown);
        } else if (note instanceof Note.Attested attested && attested.on().isAfter(today)) {
            problem(attested.place() + ": on=" + attested.on() + " is a day to come: write the day on which "
                    + attested.by() + " saw it, " + today + " at the latest");
        }
    }

    private void look(Signature signature) {
        signature
                .date()
                .filter(date -> date.isAfter(today))
                .ifPresent(date -> problem("line " + signature.line() + ": " + signature.role() + " signed on " + date
                        + ", a day to come: write the day of the signature"));
    }

    private void unknown(Note.Named rule) {
        String instead = NearestName.of(rule.id(), rules)
                .map(near -> ": write rule=" + near)
                .orElse(": RULES.md of each module lists its rules");
        problem(rule.place() + ": there is no rule " + Shown.of(rule.id()) + instead);
    }

    private void problem(String text) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(text);
        }
    }
}
