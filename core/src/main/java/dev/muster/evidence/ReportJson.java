package dev.muster.evidence;

import dev.muster.health.Json;
import java.util.List;
import java.util.Map;

/** A checklist's report as JSON; its shape is told at {@link ChecklistReport#toJson()}. */
final class ReportJson {
    private final Json json = Json.create();

    private ReportJson() {}

    static byte[] of(ChecklistReport report) {
        return new ReportJson().whole(report);
    }

    private byte[] whole(ChecklistReport report) {
        json.object();
        text("checklist", report.name());
        text("time", report.at().toString());
        report.release().ifPresent(release -> text("release", release));
        coverage(report.coverage());
        json.name("sections").array();
        report.sections().forEach(this::section);
        json.end().name("boxes").array();
        report.boxes().forEach(this::box);
        json.end().name("signOffs").array();
        report.signOffs().forEach(this::signOff);
        json.end();
        texts("remarks", report.remarks());
        return json.end().toBytes();
    }

    private void coverage(Coverage coverage) {
        json.name("coverage").object();
        text("text", coverage.toString());
        json.name("boxes").value(coverage.boxes());
        json.name("answered").value(coverage.answered());
        json.name("byRules").value(coverage.byRules());
        json.name("attested").value(coverage.attested());
        standings(coverage.counts());
        json.end();
    }

    private void section(ChecklistReport.Section section) {
        json.object();
        texts("path", section.path());
        text("worst", section.worst().name());
        standings(section.counts());
        json.end();
    }

    private void standings(Map<Standing, Integer> counts) {
        json.name("standings").object();
        for (Standing standing : Standing.values()) {
            if (counts.containsKey(standing)) {
                json.name(standing.name()).value(counts.getOrDefault(standing, 0));
            }
        }
        json.end();
    }

    private void box(ChecklistReport.Box box) {
        json.object();
        json.name("line").value(box.line());
        texts("section", box.section());
        text("text", box.text());
        flag("ticked", box.ticked());
        flag("required", box.required());
        text("standing", box.standing().name());
        text("voice", box.voice().name());
        text("why", box.why());
        texts("rules", box.rules());
        if (!box.statement().isEmpty()) {
            text("statement", box.statement());
        }
        flag("understood", box.understood());
        json.end();
    }

    private void signOff(ChecklistReport.SignOff row) {
        json.object();
        json.name("line").value(row.line());
        texts("section", row.section());
        text("role", row.role());
        flag("required", row.required());
        text("standing", row.standing().name());
        text("why", row.why());
        json.end();
    }

    private void text(String name, String value) {
        json.name(name).value(value);
    }

    private void texts(String name, List<String> values) {
        json.name(name).array();
        values.forEach(json::value);
        json.end();
    }

    private void flag(String name, boolean value) {
        json.name(name).value(value ? Json.Literal.TRUE : Json.Literal.FALSE);
    }
}
