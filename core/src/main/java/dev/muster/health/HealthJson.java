package dev.muster.health;

import dev.muster.CheckStatus;
import dev.muster.Finding;
import dev.muster.Outcome;
import dev.muster.ReadinessReport;
import dev.muster.Verdict;
import dev.muster.Waiver;
import java.net.URI;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A report as {@code application/health+json}: draft-inadarei-api-health-check-06, and beside its words Muster's own
 * {@code state}, {@code profile}, {@code time}, {@code findings}, {@code inconclusive} and {@code waived}. What is empty
 * is left out.
 */
final class HealthJson {
    private final Json json = Json.create();
    private final ReadinessReport report;

    private HealthJson(ReadinessReport report) {
        this.report = report;
    }

    static byte[] render(ReadinessReport report) {
        return new HealthJson(report).whole();
    }

    private byte[] whole() {
        HealthStatus status = HealthStatus.of(report.state());
        json.object();
        text("status", status.word());
        text("state", report.state().name());
        text("profile", report.profile().label());
        text("time", Utc.text(report.at()));
        text("output", status == HealthStatus.PASS ? "" : report.headline());
        notes();
        checks();
        each("findings", report.open(), this::finding);
        each("inconclusive", report.inconclusive(), this::inconclusive);
        each("waived", report.waived(), this::waived);
        return json.end().toBytes();
    }

    private void notes() {
        if (!report.reason().isEmpty()) {
            json.name("notes").array().value(report.reason()).end();
        }
    }

    private void checks() {
        json.name("checks").object();
        for (CheckStatus check : report.checks()) {
            json.name(key(check.id())).array().object();
            check(check, HealthStatus.of(check));
            json.end().end();
        }
        json.end();
    }

    /** The draft's {@code component:measurement}; an id has at least two words, so this is as unique as the id is. */
    private static String key(String id) {
        int dot = id.indexOf('.');
        return id.substring(0, dot) + ':' + id.substring(dot + 1);
    }

    private void check(CheckStatus check, HealthStatus status) {
        text("componentId", check.id());
        text("componentType", "component");
        text("scope", check.scope().name());
        text("status", status.word());
        check.lastRun().ifPresent(time -> text("time", Utc.text(time)));
        json.name("tookMs").value(check.took().toMillis());
        json.name("rules").value(check.rules());
        text("output", status == HealthStatus.PASS ? "" : CheckSummary.of(check));
        check.runningSince().ifPresent(since -> text("runningSince", Utc.text(since)));
        if (!check.unconfirmed().isEmpty()) {
            json.name("unconfirmed").array();
            check.unconfirmed().forEach(judgement -> json.value(judgement.rule().id()));
            json.end();
        }
    }

    private void each(String name, List<Verdict> verdicts, BiConsumer<Verdict, Outcome> fields) {
        json.name(name).array();
        for (Verdict verdict : verdicts) {
            Outcome outcome = verdict.judgement().outcome();
            json.object();
            text("rule", verdict.judgement().rule().id());
            text("check", verdict.check());
            text("subject", outcome.subject());
            fields.accept(verdict, outcome);
            json.end();
        }
        json.end();
    }

    private void finding(Verdict verdict, Outcome outcome) {
        verdict.finding().ifPresent(this::finding);
        text("consequence", verdict.consequence().name());
    }

    private void finding(Finding finding) {
        text("severity", finding.severity().name());
        text("observed", finding.observed());
        text("expected", finding.expected());
        text("fix", finding.fix());
        text("more", finding.more().map(URI::toString).orElse(""));
    }

    private void inconclusive(Verdict verdict, Outcome outcome) {
        if (outcome instanceof Outcome.Inconclusive blind) {
            text("reason", blind.reason());
        }
    }

    private void waived(Verdict verdict, Outcome outcome) {
        verdict.finding().ifPresent(this::finding);
        verdict.waiver().ifPresent(this::waiver);
    }

    private void waiver(Waiver waiver) {
        text("because", waiver.reason());
        text("owner", waiver.owner());
        text("until", waiver.until().toString());
    }

    private void text(String name, String value) {
        if (!value.isEmpty()) {
            json.name(name).value(value);
        }
    }
}
