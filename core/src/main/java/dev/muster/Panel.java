package dev.muster;

import java.net.URI;
import java.util.List;

/** One page that says everything that is wrong and how to fix it. */
final class Panel {
    private final ReadinessReport report;
    private final TextStyle style;
    private final StringBuilder out = new StringBuilder();

    Panel(ReadinessReport report, TextStyle style) {
        this.report = report;
        this.style = style;
    }

    String render() {
        line(style.bold(Headline.of(report)));
        findings();
        unseen();
        unconfirmed();
        overdue();
        waived();
        return out.toString();
    }

    private void findings() {
        List<Verdict> open = report.open();
        for (int i = 0; i < open.size(); i++) {
            Verdict verdict = open.get(i);
            verdict.finding().ifPresent(finding -> finding(verdict, finding));
        }
    }

    private void finding(Verdict verdict, Finding finding) {
        number++;
        line("");
        line(String.format(java.util.Locale.ROOT, "%2d  ", number)
                + style.severity(finding.severity(), finding.severity().name()) + "  " + style.bold(verdict.label()));
        detail("observed", finding.observed());
        detail("expected", finding.expected());
        detail("fix", finding.fix());
        detail("more", finding.more().map(URI::toString).orElse(""));
    }

    private int number;

    private void unseen() {
        for (Verdict verdict : report.inconclusive()) {
            if (verdict.judgement().outcome() instanceof Outcome.Inconclusive blind) {
                line("");
                line(" ?  INCONCLUSIVE  " + style.bold(verdict.label()));
                detail("reason", blind.reason());
            }
        }
    }

    private void unconfirmed() {
        for (CheckStatus check : report.checks()) {
            for (Judgement judgement : check.unconfirmed()) {
                line("");
                line(style.dim(" ~  " + judgement.rule().id() + " said otherwise in its last run; not confirmed yet"));
            }
        }
    }

    private void overdue() {
        for (CheckStatus check : report.checks()) {
            check.runningSince().ifPresent(since -> {
                line("");
                line(" !  " + check.id() + " is still running since " + since
                        + check.lastRun()
                                .map(last -> ", last answered at " + last)
                                .orElse(", never answered"));
            });
        }
    }

    private void waived() {
        List<Verdict> waived = report.waived();
        if (!waived.isEmpty()) {
            line("");
        }
        for (Verdict verdict : waived) {
            verdict.waiver()
                    .ifPresent(waiver -> line(style.dim(" Waived: " + verdict.label() + " until " + waiver.until()
                            + " (" + waiver.reason() + ", " + waiver.owner() + ")")));
        }
    }

    private void detail(String name, String text) {
        if (!text.isEmpty()) {
            line("    " + style.dim(String.format(java.util.Locale.ROOT, "%-10s", name)) + text);
        }
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
