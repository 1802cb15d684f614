package dev.muster.health;

import dev.muster.CheckStatus;
import dev.muster.Finding;
import dev.muster.Outcome;
import dev.muster.ReadinessReport;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Verdict;
import dev.muster.Waiver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A report as SARIF 2.1.0 (OASIS): findings are results, waivers are suppressions. What could not be looked at is a
 * result of kind {@code open}, and, because viewers hide those, a notification of the tool as well. Passes are left out:
 * viewers that do not know the kind of a result would show them as alerts.
 *
 * <p>Where the standard leaves a choice, GitHub's code scanning decides. There is no {@code automationDetails}: one in the
 * file would win over the category that a workflow gives, by which it keeps apart what several services upload. There is
 * no {@code baselineState} either: who compares knows better what was there before.
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
        json.name("tool").object().name("driver").object();
        text("name", "Muster");
        json.name("rules").array();
        rules.forEach(rule -> SarifRule.write(json, rule));
        json.end().end().end();
        invocation();
        json.name("results").array();
        report.open().forEach(this::finding);
        report.waived().forEach(this::finding);
        report.inconclusive().forEach(this::open);
        return json.end().end().end().end().toBytes();
    }

    private void invocation() {
        json.name("invocations").array().object();
        boolean whole = report.checks().stream().allMatch(CheckStatus::answered);
        json.name("executionSuccessful").value(whole ? Json.Literal.TRUE : Json.Literal.FALSE);
        json.name("toolExecutionNotifications").array();
        report.checks().stream().filter(check -> !check.answered()).forEach(this::silent);
        report.inconclusive().forEach(this::unseen);
        json.end().end().end();
    }

    private void silent(CheckStatus check) {
        json.object();
        text("level", "error");
        message(check.id() + " has not answered yet");
        json.end();
    }

    private void unseen(Verdict verdict) {
        json.object();
        text("level", "warning");
        message(couldNotLook(verdict));
        json.name("associatedRule").object();
        rule(verdict, "id", "index");
        json.end().end();
    }

    private void finding(Verdict verdict) {
        verdict.finding().ifPresent(finding -> finding(verdict, finding));
    }

    private void finding(Verdict verdict, Finding finding) {
        begin(verdict, "fail", level(finding.severity()));
        message(verdict.label() + ": " + advice(finding));
        json.name("properties").object();
        text("severity", finding.severity().name());
        text("consequence", verdict.consequence().name());
        json.end();
        end(verdict);
    }

    private void open(Verdict verdict) {
        begin(verdict, "open", "none");
        message(couldNotLook(verdict));
        end(verdict);
    }

    private void begin(Verdict verdict, String kind, String level) {
        json.object();
        rule(verdict, "ruleId", "ruleIndex");
        text("kind", kind);
        text("level", level);
    }

    private void end(Verdict verdict) {
        SarifPlace.write(json, verdict);
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

    private void rule(Verdict verdict, String idName, String indexName) {
        String id = verdict.judgement().rule().id();
        text(idName, id);
        json.name(indexName).value(index.getOrDefault(id, -1));
    }

    /** The first line is what lists of alerts show. */
    private static String advice(Finding finding) {
        return FindingText.of(finding).substring(FindingText.OBSERVED.length());
    }

    private static String couldNotLook(Verdict verdict) {
        String reason = verdict.judgement().outcome() instanceof Outcome.Inconclusive blind ? blind.reason() : "";
        return verdict.label() + " could not look: " + reason;
    }

    static String level(Severity severity) {
        return switch (severity) {
            case INFO -> "note";
            case WARNING -> "warning";
            case ERROR, CRITICAL -> "error";
        };
    }

    /** Text in which viewers find no link: {@code [words](address)} would be one, also outside Markdown. */
    private void message(String text) {
        json.name("message").object();
        text("text", text.replace("](", "] ("));
        json.end();
    }

    private void text(String name, String value) {
        json.name(name).value(value);
    }
}
