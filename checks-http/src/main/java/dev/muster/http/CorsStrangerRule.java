package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.http.Expectations.Audience;

/** A script of an unknown site cannot read what is meant for the user. */
final class CorsStrangerRule extends EachAttemptRule {
    static final RuleInfo INFO = RuleInfo.of("http.cors.stranger")
            .title("A stranger's origin is not trusted")
            .passes("an unknown origin is not allowed, or every origin may read what is public anyway, without cookies")
            .fix("allow origins by an exact list; Spring: allowedOrigins(\"https://app.example.com\"), never"
                    + " allowedOriginPatterns(\"*\")")
            .notApplicable("active requests are off")
            .reference(SiteReferences.CORS)
            .reference(SiteReferences.WSTG_CLNT_07)
            .reference(SiteReferences.cwe(942))
            .tag("http")
            .tag("cors")
            .tag("active");

    CorsStrangerRule() {
        super(INFO, Attempt.Purpose.CORS_GET, Attempt.Purpose.CORS_PREFLIGHT);
    }

    @Override
    boolean concerns(Attempt attempt, SiteFacts facts) {
        return CorsSubjects.kind(attempt, facts) == CorsOrigin.STRANGER;
    }

    @Override
    String subject(Attempt attempt, SiteFacts facts) {
        return CorsSubjects.of(attempt, facts);
    }

    @Override
    Outcome judge(Attempt attempt, Exchange answer, SiteFacts facts) {
        CorsAnswer cors = CorsAnswer.of(attempt, answer);
        if (cors.reflects()) {
            return cors.credentials()
                    ? failed(Severity.ERROR, "whatever origin asks is allowed, with the user's cookies")
                    : failed(Severity.WARNING, "whatever origin asks is allowed, though without cookies");
        }
        if (cors.everybody()) {
            return everybody(cors, answer, facts);
        }
        return SiteWords.busy(answer)
                ? SiteWords.untold(answer)
                : Outcome.passed(
                        cors.present() ? "another origin is allowed, not the stranger's" : "it is not allowed");
    }

    private static Outcome everybody(CorsAnswer cors, Exchange answer, SiteFacts facts) {
        if (cors.credentials()) {
            return failed(Severity.WARNING, "every origin is allowed with credentials, which browsers refuse")
                    .fix("allow the origins that are meant by name, or drop Access-Control-Allow-Credentials");
        }
        if (guarded(answer, facts)) {
            return failed(Severity.WARNING, "every origin is allowed to read an answer that is not for everybody");
        }
        boolean open =
                audience(answer, facts) == Audience.PUBLIC || facts.page().kind() == AnswerKind.STATIC;
        return open
                ? Outcome.passed("every origin is allowed to read what is public")
                : failed(Severity.INFO, "every origin is allowed to read this, without cookies")
                        .fix("declare the page public if it is, or allow origins by name");
    }

    /** The answer sets cookies, wants a login, or was declared to be for one user. */
    private static boolean guarded(Exchange answer, SiteFacts facts) {
        return answer.fields().has("Set-Cookie")
                || answer.fields().has("WWW-Authenticate")
                || answer.status() == 401
                || facts.page().exchange().fields().has("Set-Cookie")
                || audience(answer, facts) == Audience.PRIVATE;
    }

    /** An API may be asked in the place of the page. */
    private static Audience audience(Exchange answer, SiteFacts facts) {
        Expectations said = facts.page().expectations();
        return answer.uri().equals(facts.page().exchange().uri()) ? said.audience() : said.audienceAt(answer.uri());
    }

    private static Outcome.Failed failed(Severity severity, String observed) {
        return Outcome.failed(severity, observed).expected("no Access-Control-Allow-Origin for an unknown origin");
    }
}
