package dev.muster.health;

import dev.muster.Finding;
import dev.muster.Outcome;
import dev.muster.ReadinessReport;
import dev.muster.Severity;
import dev.muster.Verdict;
import dev.muster.Waiver;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The part of the status page that needs attention: a card for each finding, each could-not-look and each waiver at work. */
final class HtmlCards {
    /** By what a card is shown alone. */
    private enum Mark {
        CRITICAL("critical", "fail"),
        ERROR("error", "fail"),
        WARNING("warning", "warn"),
        TOLD("info", "info"),
        BLIND("could not look", "warn"),
        WAIVED("waived", "");

        private final String words;
        private final String tone;

        Mark(String words, String tone) {
            this.words = words;
            this.tone = tone;
        }

        static Mark of(Verdict verdict) {
            return switch (Kind.of(verdict)) {
                case BLIND -> BLIND;
                case WAIVED -> WAIVED;
                default ->
                    verdict.finding().map(Finding::severity).map(Mark::of).orElse(TOLD);
            };
        }

        private static Mark of(Severity severity) {
            return switch (severity) {
                case INFO -> TOLD;
                case WARNING -> WARNING;
                case ERROR -> ERROR;
                case CRITICAL -> CRITICAL;
            };
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        String style() {
            return (id() + ' ' + tone).strip();
        }
    }

    private final Markup html;

    private HtmlCards(Markup html) {
        this.html = html;
    }

    static void write(Markup html, ReadinessReport report) {
        HtmlCards cards = new HtmlCards(html);
        Map<Mark, Integer> counts = new EnumMap<>(Mark.class);
        for (List<Verdict> some : List.of(report.open(), report.inconclusive(), report.waived())) {
            some.forEach(verdict -> counts.merge(Mark.of(verdict), 1, Integer::sum));
        }
        if (counts.size() > 1) {
            cards.filter(counts);
        }
        cards.section("Findings", report.open());
        cards.section("Could not look", report.inconclusive());
        cards.section("Waived", report.waived());
    }

    private void filter(Map<Mark, Integer> counts) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        html.open("div", "class", "filter", "role", "radiogroup", "aria-label", "Show");
        option("show-all", "all " + all, "", "checked");
        counts.forEach((mark, count) -> option("show-" + mark.id(), mark.words + ' ' + count, mark.style(), ""));
        html.close().element("p", "Some are hidden by this choice.", "class", "partly");
    }

    /** A choice must not outlive a reload: whoever comes back shall see everything that is wrong. */
    private void option(String id, String words, String style, String checked) {
        html.leaf("input", "type", "radio", "name", "show", "id", id, "autocomplete", "off", "checked", checked);
        html.element("label", words, "for", id, "class", style);
    }

    private void section(String title, List<Verdict> verdicts) {
        if (!verdicts.isEmpty()) {
            html.open("section", "class", "cards").element("h2", title + " (" + verdicts.size() + ")");
            verdicts.forEach(this::card);
            html.close();
        }
    }

    private void card(Verdict verdict) {
        String word =
                verdict.finding().map(Finding::severity).map(Severity::name).orElse("INCONCLUSIVE");
        html.open("article", "class", Mark.of(verdict).style());
        html.open("h3").element("b", word).text(verdict.label()).close();
        html.element("small", effect(verdict) + "found by " + verdict.check() + " (" + scope(verdict) + ")");
        html.open("dl");
        verdict.finding().ifPresent(this::finding);
        if (verdict.judgement().outcome() instanceof Outcome.Inconclusive blind) {
            detail("reason", blind.reason());
        }
        verdict.waiver().ifPresent(this::waiver);
        html.close().close();
    }

    private void finding(Finding finding) {
        detail("observed", finding.observed());
        detail("expected", finding.expected());
        detail("fix", finding.fix());
        finding.more().ifPresent(this::more);
    }

    private void waiver(Waiver waiver) {
        detail("waived", waiver.reason() + " (" + waiver.owner() + ", until " + waiver.until() + ")");
    }

    private void detail(String name, String text) {
        if (!text.isEmpty()) {
            html.element("dt", name).element("dd", text);
        }
    }

    /** A link only where following it can do no harm; its text is the address, for paper as well. */
    private void more(URI page) {
        html.element("dt", "more").open("dd");
        if (Links.harmless(page)) {
            html.element("a", page.toString(), "href", page.toString(), "rel", "noreferrer noopener");
        } else {
            html.text(page.toString());
        }
        html.close();
    }

    private static String effect(Verdict verdict) {
        return switch (verdict.consequence()) {
            case TOLD -> "";
            case DEGRADES -> "degrades; ";
            case REFUSES_START -> "refuses a start, and degrades after it; ";
            case LEAVES_TRAFFIC -> "keeps traffic from this instance; ";
        };
    }

    private static String scope(Verdict verdict) {
        return verdict.scope().name().toLowerCase(Locale.ROOT);
    }
}
