package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;
import java.util.Set;

/** Nobody is asked to send more than the service can hold. */
final class BodyLimitRule implements Rule<SiteFacts> {
    static final RuleInfo INFO = RuleInfo.of("http.body-limit")
            .title("Request bodies are limited in size")
            .severity(Severity.WARNING)
            .passes("a request that announces a huge body is refused with 413, 400 or 417 before the body is sent")
            .fix("limit bodies in the proxy and in the container; nginx: client_max_body_size 10m; Spring Boot:"
                    + " spring.servlet.multipart.max-request-size=10MB")
            .notApplicable("intrusive requests are off")
            .reference(SiteReferences.rfc(9110, "10.1.1"))
            .reference(SiteReferences.rfc(9110, "15.5.14"))
            .reference(SiteReferences.cwe(400))
            .tag("http")
            .tag("limits")
            .tag("intrusive");

    private static final Set<Integer> REFUSALS = Set.of(400, 413, 417);
    private static final int DIGITS = 18;
    private static final long MEGABYTE = 1_000_000;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(SiteFacts facts) {
        List<Outcome> all = facts.attempts(Attempt.Purpose.HUGE_BODY).stream()
                .map(attempt -> attempt.exchange()
                        .map(BodyLimitRule::judge)
                        .orElseGet(() -> SiteWords.unanswered(attempt))
                        .at(SiteWords.shown(attempt.subject())))
                .toList();
        return all.isEmpty() ? List.of(Outcome.notApplicable(SiteWords.NEEDS_MAX_BODY)) : Worst.ofEach(all);
    }

    private static Outcome judge(Exchange answer) {
        if (answer.status() == 100) {
            return Outcome.failed(Severity.WARNING, "the server asks for a body of " + size(answer))
                    .expected("413 before the body is sent");
        }
        return REFUSALS.contains(answer.status())
                ? Outcome.passed("a body of " + size(answer) + " is refused with " + answer.status())
                : Outcome.inconclusive("the answer was " + answer.status()
                        + ", which says nothing about size: name a path that takes bodies");
    }

    private static String size(Exchange answer) {
        return answer.sent()
                .first("Content-Length")
                .filter(length -> !length.isEmpty() && length.length() <= DIGITS)
                .filter(length -> length.chars().allMatch(c -> c >= '0' && c <= '9'))
                .map(length -> Long.parseLong(length) / MEGABYTE + " MB")
                .orElse("more than is allowed");
    }
}
