package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody who asks too often is told to wait. */
final class RateLimitRule implements Rule<SiteFacts> {
    static final RuleInfo INFO = RuleInfo.of("http.rate-limit")
            .title("Requests are limited in rate")
            .severity(Severity.WARNING)
            .passes("a burst of requests is answered with 429 or 503 and Retry-After, or answers name the limit")
            .fix("limit each client and each account, and say when to come back; nginx: limit_req_status 429; with"
                    + " add_header Retry-After 1 always;")
            .notApplicable("intrusive requests are off")
            .reference(SiteReferences.rfc(6585, "4"))
            .reference("https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/")
            .reference(SiteReferences.cwe(770))
            .tag("http")
            .tag("limits")
            .tag("intrusive");

    /** A burst of fewer answers shows no limit, only that it is not tiny. */
    private static final int ENOUGH = 10;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(SiteFacts facts) {
        Map<String, List<Attempt>> bursts = facts.attempts(Attempt.Purpose.BURST).stream()
                .collect(Collectors.groupingBy(Attempt::subject, LinkedHashMap::new, Collectors.toList()));
        return bursts.isEmpty()
                ? List.of(Outcome.notApplicable(SiteWords.NEEDS_LOGIN_PATH))
                : Worst.ofEach(bursts.entrySet().stream()
                        .map(burst -> burst(burst.getValue()).at(SiteWords.shown(burst.getKey())))
                        .toList());
    }

    private static Outcome burst(List<Attempt> attempts) {
        List<Exchange> answers = attempts.stream()
                .flatMap(attempt -> attempt.exchange().stream())
                .toList();
        if (answers.isEmpty()) {
            return SiteWords.unanswered(attempts.get(0));
        }
        if (answers.stream().anyMatch(RateLimitRule::named)) {
            return Outcome.passed("the answers name the limit");
        }
        List<Exchange> refusals =
                answers.stream().filter(RateLimitRule::refusal).toList();
        if (!refusals.isEmpty()) {
            return refused(refusals);
        }
        if (answers.size() < attempts.size()) {
            return failed((attempts.size() - answers.size()) + " of " + attempts.size()
                    + " requests were dropped, without a word");
        }
        return answers.size() < ENOUGH
                ? Outcome.inconclusive("only " + answers.size() + " requests were made")
                : failed("none of " + answers.size() + " requests in a burst was refused");
    }

    private static Outcome refused(List<Exchange> refusals) {
        int status = refusals.get(0).status();
        return refusals.stream().anyMatch(refusal -> refusal.fields().has("Retry-After"))
                ? Outcome.passed("a burst is refused with " + status + " and Retry-After")
                : failed("a burst is refused with " + status + ", without Retry-After");
    }

    private static Outcome failed(String observed) {
        return Outcome.failed(Severity.WARNING, observed).expected("429 with Retry-After");
    }

    private static boolean refusal(Exchange answer) {
        return answer.status() == 429 || answer.status() == 503;
    }

    /** RateLimit and RateLimit-Policy of the draft, and what came before it: X-RateLimit-Limit and the like. */
    private static boolean named(Exchange answer) {
        return answer.fields().all().stream()
                .map(field -> field.name().toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.startsWith("ratelimit")
                        || name.startsWith("x-ratelimit")
                        || name.startsWith("x-rate-limit"));
    }
}
