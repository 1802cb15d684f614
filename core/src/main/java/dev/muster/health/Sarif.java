package dev.muster.health;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.Outcome;
import dev.muster.ReadinessReport;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Verdict;
import dev.muster.Waiver;
import java.net.URI;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A report as SARIF 2.1.0 (OASIS): findings are results, waivers are suppressions. What could not be looked at is a
 * result of kind {@code open}, and, because viewers hide those, a notification of the tool as well. Passes are left out:
 * viewers that do not know the kind of a result would show them as alerts.
 */
final class Sarif {
    private final Json json = Json.create();
    private final Map<String, Integer> index = new LinkedHashMap<>();
    private final List<RuleInfo> rules = new ArrayList<>();
    private final ReadinessReport report;

    private Sarif(ReadinessReport report) {
        this.report = report;
        report.open().forEach(this::know);
        report.waived().forEach(this::know);
        report.inconclusive().forEach(this::know);
    }

    private void know(Verdict verdict) {
        RuleInfo rule = verdict.judgement().rule();
        if (index.putIfAbsent(rule.id(), rules.size()) == null) {
            rules.add(rule);
        }
    }

    static byte[] render(ReadinessReport report) {
        return new Sarif(report).whole();
    }

    private byte[] whole() {
        json.object();
        text("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        text("version", "2.1.0");
        json.name("runs").array().object();
        tool();
        invocation();
        json.name("results").array();
        report.open().forEach(this::finding);
        report.waived().forEach(this::finding);
        report.inconclusive().forEach(this::open);
        return json.end().end().end().end().toBytes();
    }

    private void tool() {
        json.name("tool").object().name("driver").object();
        text("name", "Muster");
        json.name("rules").array();
        rules.forEach(this::rule);
        json.end().end().end();
    }

    private void rule(RuleInfo rule) {
        json.object();
        text("id", rule.id());
        message("shortDescription", rule.title().isEmpty() ? rule.id() : rule.title());
        message("fullDescription", rule.passes());
        message("help", rule.fix());
        text(
                "helpUri",
                rule.references().stream().findFirst().map(URI::toString).orElse(""));
        json.name("defaultConfiguration").object();
        text("level", level(rule.severity()));
        json.end();
        if (!rule.tags().isEmpty()) {
            json.name("properties").object().name("tags").array();
            rule.tags().forEach(json::value);
            json.end().end();
        }
        json.end();
    }

    private void invocation() {
        json.name("invocations").array().object();
        boolean whole = report.checks().stream().allMatch(check -> check.answered());
        json.name("executionSuccessful").value(whole ? Json.Literal.TRUE : Json.Literal.FALSE);
        json.name("toolExecutionNotifications").array();
        for (Verdict verdict : report.inconclusive()) {
            json.object();
            text("level", "warning");
            message("message", unseen(verdict));
            json.name("associatedRule").object();
            place(verdict.judgement().rule().id(), "id", "index");
            json.end().end();
        }
        json.end().end().end();
    }

    private void finding(Verdict verdict) {
        verdict.finding()
                .ifPresent(finding -> result(verdict, "fail", level(finding.severity()), FindingText.of(finding)));
    }

    private void open(Verdict verdict) {
        result(verdict, "open", "none", unseen(verdict));
    }

    private void result(Verdict verdict, String kind, String level, String message) {
        json.object();
        place(verdict.judgement().rule().id(), "ruleId", "ruleIndex");
        text("kind", kind);
        text("level", level);
        message("message", message);
        json.name("locations").array().object().name("logicalLocations").array().object();
        text("fullyQualifiedName", name(verdict));
        text("kind", "resource");
        json.end().end().end().end();
        json.name("partialFingerprints").object();
        text("musterFinding/v1", fingerprint(verdict));
        json.end();
        json.name("suppressions").array();
        verdict.waiver().ifPresent(this::suppression);
        json.end().end();
    }

    private void suppression(Waiver waiver) {
        json.object();
        text("kind", "external");
        text("status", "accepted");
        text("justification", waiver.reason() + " (" + waiver.owner() + ", until " + waiver.until() + ")");
        json.end();
    }

    private void place(String rule, String idName, String indexName) {
        text(idName, rule);
        json.name(indexName).value(index.getOrDefault(rule, -1));
    }

    private static String name(Verdict verdict) {
        String subject = verdict.judgement().outcome().subject();
        return verdict.check() + (subject.isEmpty() ? "" : "/" + subject);
    }

    /** What was observed changes from run to run; which rule fails where does not. */
    private static String fingerprint(Verdict verdict) {
        String what = verdict.judgement().rule().id() + '\n' + name(verdict);
        return HexFormat.of().formatHex(Sha256.of(what.getBytes(UTF_8)));
    }

    private static String unseen(Verdict verdict) {
        String reason = verdict.judgement().outcome() instanceof Outcome.Inconclusive blind ? blind.reason() : "";
        return verdict.label() + " could not look: " + reason;
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case INFO -> "note";
            case WARNING -> "warning";
            case ERROR, CRITICAL -> "error";
        };
    }

    private void message(String name, String text) {
        if (!text.isEmpty()) {
            json.name(name).object();
            text("text", text);
            json.end();
        }
    }

    private void text(String name, String value) {
        if (!value.isEmpty()) {
            json.name(name).value(value);
        }
    }
}
