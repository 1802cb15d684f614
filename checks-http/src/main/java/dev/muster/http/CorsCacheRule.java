package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What one origin is told is not served to another from a cache, and no more is allowed than is used. */
final class CorsCacheRule implements Rule<SiteFacts> {
    static final RuleInfo INFO = RuleInfo.of("http.cors.cache")
            .title("Cross-origin answers are safe to cache, and narrow")
            .passes("Vary names Origin wherever the allowed origin depends on it; methods and headers are listed; a"
                    + " preflight is remembered for a day at most")
            .severity(Severity.INFO)
            .fix("send this with every answer of the resource, refused ones too: Vary: Origin")
            .notApplicable("active requests are off, or no answer allows another origin")
            .reference("https://fetch.spec.whatwg.org/#cors-protocol-and-http-caches")
            .reference(SiteReferences.rfc(9110, "12.5.5"))
            .tag("http")
            .tag("cors")
            .tag("caching")
            .tag("active");

    private static final long DAY = 86_400;
    private static final int DIGITS = 9;
    private static final Set<String> USUAL = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(SiteFacts facts) {
        List<Outcome> all = new ArrayList<>();
        all.addAll(method(Attempt.Purpose.CORS_GET, facts));
        all.addAll(method(Attempt.Purpose.CORS_PREFLIGHT, facts));
        return all.isEmpty() ? List.of(Outcome.notApplicable(SiteWords.NEEDS_ACTIVE)) : List.copyOf(all);
    }

    private static List<Outcome> method(Attempt.Purpose purpose, SiteFacts facts) {
        List<Attempt> attempts = facts.attempts(purpose);
        if (attempts.isEmpty()) {
            return List.of();
        }
        List<CorsAnswer> answers = attempts.stream()
                .flatMap(attempt -> attempt.exchange().map(answer -> CorsAnswer.of(attempt, answer)).stream())
                .toList();
        Outcome outcome = answers.isEmpty() ? SiteWords.unanswered(attempts.get(0)) : judge(answers);
        return List.of(outcome.at(CorsSubjects.method(attempts.get(0))));
    }

    private static Outcome judge(List<CorsAnswer> answers) {
        if (answers.stream().noneMatch(CorsAnswer::present)) {
            return answers.stream().map(CorsAnswer::answer).allMatch(SiteWords::busy)
                    ? SiteWords.untold(answers.get(0).answer())
                    : Outcome.notApplicable("no answer allows another origin");
        }
        List<String> remarks = new ArrayList<>();
        if (!preflight(answers) && depends(answers) && !answers.stream().allMatch(CorsAnswer::varies)) {
            remarks.add("the allowed origin depends on Origin, and Vary does not say so");
        }
        answers.stream().filter(CorsAnswer::present).forEach(cors -> narrow(cors, remarks));
        return remarks.isEmpty()
                ? Outcome.passed(SiteWords.count(answers.size(), "answer") + ", all of them narrow and safe to cache")
                : Outcome.failed(
                        Severity.INFO,
                        String.join("; ", remarks.stream().distinct().toList()));
    }

    /** No cache keeps what OPTIONS was answered (RFC 9110, section 9.3.7). */
    private static boolean preflight(List<CorsAnswer> answers) {
        return "OPTIONS".equals(answers.get(0).answer().method());
    }

    private static boolean depends(List<CorsAnswer> answers) {
        return answers.stream().map(CorsAnswer::origins).distinct().count() > 1
                || answers.stream().anyMatch(CorsAnswer::reflects);
    }

    private static void narrow(CorsAnswer cors, List<String> remarks) {
        if (cors.items("Access-Control-Allow-Methods").contains("*") || anyMethod(cors)) {
            remarks.add("any method is allowed");
        }
        if (cors.items("Access-Control-Allow-Headers").contains("*") || anyHeader(cors)) {
            remarks.add("any header is allowed");
        }
        if (cors.maxAge().filter(age -> !withinDay(age)).isPresent()) {
            remarks.add("Access-Control-Max-Age is no number of seconds up to " + DAY);
        }
    }

    private static boolean anyMethod(CorsAnswer cors) {
        return cors.asked("Access-Control-Request-Method").stream()
                .anyMatch(method -> !USUAL.contains(method)
                        && cors.items("Access-Control-Allow-Methods").contains(method));
    }

    /** A name was asked for that nobody can have listed. */
    private static boolean anyHeader(CorsAnswer cors) {
        List<String> allowed = cors.items("Access-Control-Allow-Headers");
        return cors.asked("Access-Control-Request-Headers").stream()
                .anyMatch(asked -> allowed.stream().anyMatch(asked::equalsIgnoreCase));
    }

    /** A negative number switches remembering off, which is as narrow as can be. */
    private static boolean withinDay(String age) {
        String digits = age.startsWith("-") ? age.substring(1) : age;
        boolean number =
                !digits.isEmpty() && digits.length() <= DIGITS && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number && Long.parseLong(age) <= DAY;
    }
}
