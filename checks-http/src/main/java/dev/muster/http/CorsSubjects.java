package dev.muster.http;

/** Names cross-origin attempts alike in every round: the hosts are made up anew each time. */
final class CorsSubjects {
    private CorsSubjects() {}

    static CorsOrigin kind(Attempt attempt, SiteFacts facts) {
        return CorsOrigin.of(
                attempt.subject(), SiteUris.host(facts.page().exchange().uri()));
    }

    static String method(Attempt attempt) {
        return attempt.purpose() == Attempt.Purpose.CORS_GET ? "GET" : "preflight";
    }

    static String of(Attempt attempt, SiteFacts facts) {
        return method(attempt) + " from " + kind(attempt, facts).words();
    }
}
