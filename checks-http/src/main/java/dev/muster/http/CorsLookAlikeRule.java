package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;

/** An origin that only looks like the site's own is not taken for it. */
final class CorsLookAlikeRule extends EachAttemptRule {
    static final RuleInfo INFO = RuleInfo.of("http.cors.look-alike")
            .title("Look-alikes of the own origin are not trusted")
            .passes("null, the own host over http, any sub-domain, and hosts that begin or end alike are refused")
            .fix("compare whole origins with a list, without regex, startsWith or endsWith; never allow null; Spring:"
                    + " allowedOrigins(\"https://app.example.com\")")
            .notApplicable("active requests are off, or any origin is trusted: see http.cors.stranger")
            .reference(SiteReferences.CORS)
            .reference(SiteReferences.WSTG_CLNT_07)
            .reference(SiteReferences.cwe(346))
            .tag("http")
            .tag("cors")
            .tag("active");

    CorsLookAlikeRule() {
        super(INFO, Attempt.Purpose.CORS_GET, Attempt.Purpose.CORS_PREFLIGHT);
    }

    @Override
    boolean concerns(Attempt attempt, SiteFacts facts) {
        CorsOrigin kind = CorsSubjects.kind(attempt, facts);
        return kind != CorsOrigin.STRANGER && kind != CorsOrigin.OTHER;
    }

    @Override
    String subject(Attempt attempt, SiteFacts facts) {
        return CorsSubjects.of(attempt, facts);
    }

    @Override
    Outcome judge(Attempt attempt, Exchange answer, SiteFacts facts) {
        CorsAnswer cors = CorsAnswer.of(attempt, answer);
        CorsOrigin kind = CorsSubjects.kind(attempt, facts);
        if (cors.reflects()) {
            return anybody(attempt.purpose(), facts)
                    ? Outcome.notApplicable("any origin is trusted: see http.cors.stranger")
                    : trusted(kind, cors.credentials());
        }
        return SiteWords.busy(answer) ? SiteWords.untold(answer) : Outcome.passed("it is not allowed by name");
    }

    private static Outcome trusted(CorsOrigin kind, boolean credentials) {
        boolean grave = kind.lookAlike() || (kind == CorsOrigin.PLAIN && credentials);
        return Outcome.failed(
                        grave ? Severity.ERROR : Severity.WARNING,
                        kind.words() + " is trusted, " + (credentials ? "with" : "without") + " the user's cookies")
                .expected("no Access-Control-Allow-Origin for this origin");
    }

    /** One cause is told once. */
    private static boolean anybody(Attempt.Purpose purpose, SiteFacts facts) {
        return facts.attempts(purpose).stream()
                .filter(attempt -> CorsSubjects.kind(attempt, facts) == CorsOrigin.STRANGER)
                .anyMatch(attempt -> attempt.exchange()
                        .filter(answer -> CorsAnswer.of(attempt, answer).reflects())
                        .isPresent());
    }
}
