package dev.muster.health;

import java.util.Collection;

/** The part of the status page that says in numbers, section by section, how much was looked at. */
final class HtmlCoverage {
    /** Width of a bar, in its own units. */
    private static final int FULL = 1000;

    private static final String NO_ANSWER = "no answer yet";

    private final Markup html;
    private final Collection<Section> sections;
    private final Section sum;

    private HtmlCoverage(Markup html, Collection<Section> sections) {
        this.html = html;
        this.sections = sections;
        this.sum = Section.sum(sections);
    }

    static void write(Markup html, Collection<Section> sections) {
        new HtmlCoverage(html, sections).whole();
    }

    private void whole() {
        html.open("section").element("h2", "Coverage");
        html.open("div", "class", "card").open("table", "class", "count stack");
        html.element("caption", "What became of the rules, by the first word of their ids");
        head();
        html.open("tbody");
        sections.forEach(this::row);
        html.close();
        if (sections.size() > 1) {
            html.open("tfoot");
            row(sum);
            html.close();
        }
        html.close().close().close();
    }

    private void head() {
        html.open("thead").open("tr").element("th", "section", "scope", "col");
        for (Kind kind : Kind.values()) {
            html.element("th", kind.words(), "scope", "col", "class", kind.style());
        }
        if (sum.awaited() > 0) {
            html.element("th", NO_ANSWER, "scope", "col", "class", "silent");
        }
        html.close().close();
    }

    private void row(Section section) {
        html.open("tr").open("th", "scope", "row").text(section.name());
        bar(section);
        html.close();
        for (Kind kind : Kind.values()) {
            number(section.count(kind));
        }
        if (sum.awaited() > 0) {
            number(section.awaited());
        }
        html.close();
    }

    private void number(int count) {
        html.element("td", Integer.toString(count), "class", count == 0 ? "nil" : "");
    }

    /** Says what the numbers beside it say, to those who see. */
    private void bar(Section section) {
        html.open("svg", "viewBox", "0 0 " + FULL + " 6", "preserveAspectRatio", "none", "aria-hidden", "true");
        int before = 0;
        for (Kind kind : Kind.values()) {
            part(kind.style(), before, section.count(kind), section.all());
            before += section.count(kind);
        }
        part("silent", before, section.awaited(), section.all());
        html.close();
    }

    private void part(String style, int before, int count, int all) {
        if (count > 0) {
            int from = FULL * before / all;
            int to = FULL * (before + count) / all;
            html.leaf(
                    "rect",
                    "class",
                    style,
                    "x",
                    Integer.toString(from),
                    "width",
                    Integer.toString(to - from),
                    "height",
                    "6");
        }
    }
}
