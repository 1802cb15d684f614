package dev.muster.health;

import dev.muster.CheckStatus;
import dev.muster.Outcome;
import dev.muster.ReadinessReport;
import dev.muster.Verdict;
import dev.muster.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The part of the status page that says who looked: every check, and how long ago it last answered. */
final class HtmlChecks {
    private static final int FULL = 1000;

    /** An age is seen even beside one that is a thousand times as long. */
    private static final long LEAST = 6;

    private final Markup html;
    private final ReadinessReport report;
    private final long oldest;

    private HtmlChecks(Markup html, ReadinessReport report) {
        this.html = html;
        this.report = report;
        this.oldest = report.checks().stream()
                .flatMap(check -> check.lastRun().stream())
                .mapToLong(when -> age(when).toMillis())
                .max()
                .orElse(0);
    }

    static void write(Markup html, ReadinessReport report) {
        new HtmlChecks(html, report).whole();
    }

    private void whole() {
        html.open("section").element("h2", "Checks (" + report.checks().size() + ")");
        html.open("div", "class", "card").open("table", "class", "checks stack");
        html.element("caption", "Every check, in order; bars compare how long ago each answered");
        html.open("thead").open("tr");
        List.of("check", "status", "rules", "last answered")
                .forEach(column -> html.element("th", column, "scope", "col"));
        html.close().close().open("tbody");
        report.checks().forEach(this::row);
        html.close().close().close().close();
    }

    private void row(CheckStatus check) {
        String status = HealthStatus.of(check).word();
        html.open("tr", "class", status).element("th", check.id(), "scope", "row");
        html.open("td").element("b", status).text(CheckSummary.of(check)).close();
        html.element("td", Words.count(check.rules(), "rule")).open("td");
        check.lastRun().ifPresentOrElse(when -> answered(check, when), () -> html.text(never(check)));
        html.close().close();
    }

    /** The engine's own checks are judged anew with every report. */
    private static String never(CheckStatus check) {
        return check.answered() ? "with this report" : "no answer yet";
    }

    private void answered(CheckStatus check, Instant when) {
        Duration age = age(when);
        html.text((stale(check) ? "stale: " : "") + Words.span(age) + " ago");
        if (oldest > 0) {
            bar(stale(check) ? "blind" : "age", age.toMillis());
        }
        html.open("small");
        HtmlPage.time(html, when);
        html.text(", took " + check.took().toMillis() + " ms").close();
    }

    private void bar(String style, long age) {
        String width = Long.toString(Math.max(LEAST, FULL * age / oldest));
        html.open("svg", "class", style, "viewBox", "0 0 1000 6", "preserveAspectRatio", "none", "aria-hidden", "true");
        html.leaf("rect", "class", "rest", "width", Integer.toString(FULL), "height", "6");
        html.leaf("rect", "width", width, "height", "6").close();
    }

    private Duration age(Instant when) {
        Duration age = Duration.between(when, report.at());
        return age.isNegative() ? Duration.ZERO : age;
    }

    /** As the engine puts it, under the check's own name. */
    private static boolean stale(CheckStatus check) {
        return check.verdicts().stream().anyMatch(verdict -> stale(check, verdict));
    }

    private static boolean stale(CheckStatus check, Verdict verdict) {
        return verdict.judgement().rule().id().equals(check.id())
                && verdict.judgement().outcome() instanceof Outcome.Inconclusive blind
                && blind.reason().startsWith("stale: ");
    }
}
