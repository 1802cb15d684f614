package dev.muster.health;

import dev.muster.CheckStatus;
import dev.muster.ReadinessReport;
import dev.muster.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of the rules whose ids begin with the same word, such as {@code db}. */
final class Section {
    private final String name;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final List<Verdict> quiet = new ArrayList<>();
    private int awaited;
    private int all;

    private Section(String name) {
        this.name = name;
    }

    /** {@return the sections of a report, by name} */
    static Collection<Section> of(ReadinessReport report) {
        Map<String, Section> sections = new TreeMap<>();
        for (CheckStatus check : report.checks()) {
            if (!check.answered()) {
                section(sections, check.id()).await(check.rules());
            }
            for (Verdict verdict : check.verdicts()) {
                section(sections, verdict.judgement().rule().id()).add(verdict);
            }
        }
        return sections.values();
    }

    /** {@return all of them as one} */
    static Section sum(Collection<Section> sections) {
        Section sum = new Section("all");
        for (Section section : sections) {
            section.counts.forEach((kind, count) -> sum.counts.merge(kind, count, Integer::sum));
            sum.awaited += section.awaited;
            sum.all += section.all;
        }
        return sum;
    }

    private static Section section(Map<String, Section> sections, String id) {
        return sections.computeIfAbsent(id.substring(0, id.indexOf('.')), Section::new);
    }

    private void await(int rules) {
        awaited += rules;
        all += rules;
    }

    private void add(Verdict verdict) {
        Kind kind = Kind.of(verdict);
        counts.merge(kind, 1, Integer::sum);
        all++;
        if (kind == Kind.PASSED || kind == Kind.OTHER) {
            quiet.add(verdict);
        }
    }

    String name() {
        return name;
    }

    /** {@return how many verdicts there are of that kind} */
    int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** {@return how many rules belong to checks that have not answered yet} */
    int awaited() {
        return awaited;
    }

    /** {@return everything that is counted} */
    int all() {
        return all;
    }

    /** {@return what nobody has to do anything about: what passed, and what does not apply} */
    List<Verdict> quiet() {
        return quiet;
    }
}
