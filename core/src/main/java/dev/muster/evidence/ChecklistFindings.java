package dev.muster.evidence;

import dev.muster.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names findings by section and box, each otherwise than the others. Of a flood the first are told, and the number. */
final class ChecklistFindings {
    static final int MOST = 100;
    private static final int LONGEST = 80;

    private final ChecklistReport report;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Set<String> subjects = new HashSet<>();
    private int more;

    ChecklistFindings(ChecklistReport report) {
        this.report = report;
    }

    void add(List<String> section, String text, Outcome outcome) {
        if (outcomes.size() >= MOST) {
            more++;
            return;
        }
        String heading = section.isEmpty() ? "" : shorten(section.get(section.size() - 1)) + " > ";
        String subject = heading + shorten(text);
        String distinct = subject;
        for (int i = 2; !subjects.add(distinct); i++) {
            distinct = subject + " (" + i + ")";
        }
        outcomes.add(outcome.at(distinct));
    }

    private static String shorten(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "...";
    }

    /** {@return what was found, or that nothing was} */
    List<Outcome> outcomes() {
        if (outcomes.isEmpty()) {
            return List.of(Outcome.passed(report.coverage().toString()));
        }
        if (more > 0) {
            outcomes.add(Outcome.failed(more + " more like these: " + report.coverage())
                    .at("the rest of " + report.name()));
        }
        return outcomes;
    }
}
