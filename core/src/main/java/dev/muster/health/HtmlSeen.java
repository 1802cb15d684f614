package dev.muster.health;

import dev.muster.Verdict;
import dev.muster.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The part of the status page, folded by sections, that says of each rule that passed or does not apply what was seen. */
final class HtmlSeen {
    private final Markup html;

    private HtmlSeen(Markup html) {
        this.html = html;
    }

    static void write(Markup html, Collection<Section> sections) {
        int all = sections.stream().mapToInt(section -> section.quiet().size()).sum();
        if (all > 0) {
            html.open("section").element("h2", "Passed or not applicable (" + all + ")");
            HtmlSeen seen = new HtmlSeen(html);
            sections.stream().filter(section -> !section.quiet().isEmpty()).forEach(seen::section);
            html.close();
        }
    }

    private void section(Section section) {
        html.open("details").element("summary", summary(section)).open("table");
        html.open("thead").open("tr");
        html.element("th", "rule", "scope", "col").element("th", "seen", "scope", "col");
        html.close().close().open("tbody");
        for (Verdict verdict : section.quiet()) {
            html.open("tr").element("th", verdict.label(), "scope", "row");
            html.element("td", Said.of(verdict)).close();
        }
        html.close().close().close();
    }

    private static String summary(Section section) {
        List<String> parts = new ArrayList<>();
        for (Kind kind : List.of(Kind.PASSED, Kind.OTHER)) {
            if (section.count(kind) > 0) {
                parts.add(section.count(kind) + " " + kind.words());
            }
        }
        return section.name() + ": " + Words.all(parts);
    }
}
