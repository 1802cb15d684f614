package dev.muster.health;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.CheckStatus;
import dev.muster.Finding;
import dev.muster.ReadinessReport;
import dev.muster.Verdict;
import dev.muster.Waiver;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;

/** A report as Markdown, for the summary of a job or a comment on a pull request: what is wrong first, the rest folded. */
final class MarkdownReport {
    private final StringBuilder out = new StringBuilder(4096);
    private final ReadinessReport report;

    private MarkdownReport(ReadinessReport report) {
        this.report = report;
    }

    static byte[] render(ReadinessReport report) {
        return new MarkdownReport(report).whole();
    }

    private byte[] whole() {
        line("## Muster: " + report.state().name().replace('_', ' '));
        line("");
        // With a reason, which somebody gave, it is foreign text.
        line(report.reason().isEmpty() ? report.headline() : Markdown.code(report.headline()));
        findings();
        list("Could not look", report.inconclusive(), this::unseen);
        list("Waived", report.waived(), this::waived);
        checks();
        return out.toString().getBytes(UTF_8);
    }

    private void findings() {
        List<Verdict> open = report.open();
        if (open.isEmpty()) {
            return;
        }
        heading("Findings", open.size());
        line("| severity | rule | observed |");
        line("| --- | --- | --- |");
        open.forEach(verdict -> verdict.finding().ifPresent(finding -> row(verdict, finding)));
        fold("What to do");
        open.forEach(verdict -> verdict.finding().ifPresent(finding -> advice(verdict, finding)));
        unfold();
    }

    private void row(Verdict verdict, Finding finding) {
        line("| **" + finding.severity() + "** | " + place(verdict) + " | " + Markdown.code(finding.observed()) + " |");
    }

    private void advice(Verdict verdict, Finding finding) {
        line("- **" + finding.severity() + "** " + place(verdict) + ", found by " + Markdown.code(verdict.check()));
        detail("observed", finding.observed());
        detail("expected", finding.expected());
        detail("fix", finding.fix());
        finding.more().ifPresent(page -> line("  - more: " + Markdown.link(page)));
    }

    private void detail(String name, String text) {
        if (!text.isEmpty()) {
            line("  - " + name + ": " + Markdown.code(text));
        }
    }

    private void list(String title, List<Verdict> verdicts, Consumer<Verdict> each) {
        if (!verdicts.isEmpty()) {
            heading(title, verdicts.size());
            verdicts.forEach(each);
        }
    }

    private void unseen(Verdict verdict) {
        line("- " + place(verdict) + ": " + Markdown.code(Said.of(verdict)));
    }

    private void waived(Verdict verdict) {
        verdict.finding()
                .ifPresent(finding -> line("- **" + finding.severity() + "** " + place(verdict) + ": "
                        + Markdown.code(finding.observed())));
        verdict.waiver().ifPresent(this::waiver);
    }

    private void waiver(Waiver waiver) {
        line("  - waived until " + waiver.until() + " by " + Markdown.code(waiver.owner()) + ": "
                + Markdown.code(waiver.reason()));
    }

    private void checks() {
        fold("Checks (" + report.checks().size() + ")");
        line("| check | status | rules | last answered | note |");
        line("| --- | --- | ---: | --- | --- |");
        report.checks().forEach(this::check);
        unfold();
    }

    private void check(CheckStatus check) {
        String when = check.lastRun()
                .map(last -> last.truncatedTo(ChronoUnit.SECONDS).toString())
                .orElse("");
        line("| " + Markdown.code(check.id()) + " | " + HealthStatus.of(check).word() + " | " + check.rules() + " | "
                + when + " | " + CheckSummary.of(check) + " |");
    }

    private static String place(Verdict verdict) {
        String subject = verdict.judgement().outcome().subject();
        return Markdown.code(verdict.judgement().rule().id())
                + (subject.isEmpty() ? "" : " at " + Markdown.code(subject));
    }

    private void heading(String title, int count) {
        line("");
        line("### " + title + " (" + count + ")");
        line("");
    }

    private void fold(String title) {
        line("");
        line("<details><summary>" + title + "</summary>");
        line("");
    }

    private void unfold() {
        line("");
        line("</details>");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
