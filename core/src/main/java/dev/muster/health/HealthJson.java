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
    private final Utc utc = new Utc();
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
        text(HealthField.STATUS, status.word());
        text(HealthField.STATE, report.state().name());
        text(HealthField.PROFILE, report.profile().label());
        text(HealthField.TIME, utc.text(report.at()));
        text(HealthField.OUTPUT, status == HealthStatus.PASS ? "" : report.headline());
        notes();
        checks();
        each(HealthField.FINDINGS, report.open(), this::finding);
        each(HealthField.INCONCLUSIVE, report.inconclusive(), this::inconclusive);
        each(HealthField.WAIVED, report.waived(), this::waived);
        return json.end().toBytes();
    }

    private void notes() {
        if (!report.reason().isEmpty()) {
            json.name(HealthField.NOTES).array().value(report.reason()).end();
        }
    }

    private void checks() {
        json.name(HealthField.CHECKS).object();
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
        text(HealthField.COMPONENT_ID, check.id());
        text(HealthField.COMPONENT_TYPE, "component");
        text(HealthField.SCOPE, check.scope().name());
        text(HealthField.STATUS, status.word());
        check.lastRun().ifPresent(time -> text(HealthField.TIME, utc.text(time)));
        json.name(HealthField.TOOK).value(check.took().toMillis());
        json.name(HealthField.RULES).value(check.rules());
        text(HealthField.OUTPUT, status == HealthStatus.PASS ? "" : CheckSummary.of(check));
        check.runningSince().ifPresent(since -> text(HealthField.RUNNING_SINCE, utc.text(since)));
        if (!check.unconfirmed().isEmpty()) {
            json.name(HealthField.UNCONFIRMED).array();
            check.unconfirmed().forEach(judgement -> json.value(judgement.rule().id()));
            json.end();
        }
    }

    private void each(HealthField name, List<Verdict> verdicts, BiConsumer<Verdict, Outcome> fields) {
        json.name(name).array();
        for (Verdict verdict : verdicts) {
            Outcome outcome = verdict.judgement().outcome();
            json.object();
            text(HealthField.RULE, verdict.judgement().rule().id());
            text(HealthField.CHECK, verdict.check());
            text(HealthField.SUBJECT, outcome.subject());
            fields.accept(verdict, outcome);
            json.end();
        }
        json.end();
    }

    private void finding(Verdict verdict, Outcome outcome) {
        verdict.finding().ifPresent(this::finding);
        text(HealthField.CONSEQUENCE, verdict.consequence().name());
    }

    private void finding(Finding finding) {
        text(HealthField.SEVERITY, finding.severity().name());
        text(HealthField.OBSERVED, finding.observed());
        text(HealthField.EXPECTED, finding.expected());
        text(HealthField.FIX, finding.fix());
        text(HealthField.MORE, finding.more().map(URI::toString).orElse(""));
    }

    private void inconclusive(Verdict verdict, Outcome outcome) {
        if (outcome instanceof Outcome.Inconclusive blind) {
            text(HealthField.REASON, blind.reason());
        }
    }

    private void waived(Verdict verdict, Outcome outcome) {
        verdict.finding().ifPresent(this::finding);
        verdict.waiver().ifPresent(this::waiver);
    }

    private void waiver(Waiver waiver) {
        text(HealthField.BECAUSE, waiver.reason());
        text(HealthField.OWNER, waiver.owner());
        text(HealthField.UNTIL, waiver.until().toString());
    }

    private void text(HealthField name, String value) {
        if (!value.isEmpty()) {
            json.name(name).value(value);
        }
    }
}
