package dev.muster.evidence;

import java.util.ArrayList;
import java.util.List;

/** The panel of a checklist: what is answered, and what somebody has to do something about. */
final class ReportText {
    private static final int STANDING = 12;
    private static final int HEADING = 40;

    private final ChecklistReport report;
    private final StringBuilder out = new StringBuilder();
    private List<String> section = List.of();

    ReportText(ChecklistReport report) {
        this.report = report;
    }

    String render() {
        String release =
                report.release().map(version -> " for release " + version).orElse("");
        line(report.name() + release + ": " + report.coverage());
        for (ChecklistReport.Box box : report.boxes()) {
            if (!box.standing().good() && box.voice() != Voice.PARTS) {
                entry(box.section(), box.line(), box.standing(), box.text() + (box.required() ? "" : " (optional)"));
                line("    " + box.why());
            }
        }
        for (ChecklistReport.SignOff row : report.signOffs()) {
            if (!row.standing().good()) {
                entry(row.section(), row.line(), row.standing(), "sign-off of " + row.role());
                line("    " + row.why());
            }
        }
        report.remarks().forEach(remark -> line("\n  ?  " + remark));
        roll();
        return out.toString();
    }

    private void entry(List<String> path, int number, Standing standing, String text) {
        if (!path.equals(section)) {
            section = path;
            line("\n " + String.join(" > ", path));
        }
        line("  " + padded(standing.word(), STANDING) + "  " + text + " (line " + number + ")");
    }

    /** Sections of the first two levels: deeper ones are seen above where something is wrong. */
    private void roll() {
        line("");
        for (ChecklistReport.Section part : report.sections()) {
            if (part.path().size() == depth()) {
                String heading = part.path().get(part.path().size() - 1);
                line(" " + padded(heading, HEADING) + "  " + counts(part));
            }
        }
    }

    /** One below a title that all boxes share. */
    private int depth() {
        long titles = report.sections().stream()
                .filter(part -> part.path().size() == 1)
                .count();
        boolean parts = report.sections().stream().anyMatch(part -> part.path().size() == 2);
        return titles == 1 && parts ? 2 : 1;
    }

    private static String counts(ChecklistReport.Section part) {
        List<String> words = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            Integer count = part.counts().get(standing);
            if (count != null) {
                words.add(count + " " + standing.word());
            }
        }
        return String.join(", ", words);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
