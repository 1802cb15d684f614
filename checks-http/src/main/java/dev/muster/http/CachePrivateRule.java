package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;
import java.util.Optional;

/** What is meant for one user is stored for nobody else. */
final class CachePrivateRule implements Rule<PageFacts> {
    static final RuleInfo INFO = RuleInfo.of("http.cache.private")
            .title("Private answers are not stored by caches")
            .passes("Cache-Control is no-store, or private with no-cache")
            .severity(Severity.WARNING)
            .fix("send with every private answer: Cache-Control: no-store")
            .notApplicable("the answer sets no session cookie, was asked for without credentials, and is not declared"
                    + " private")
            .reference("https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2")
            .reference("https://owasp.org/www-project-web-security-testing-guide/v42/"
                    + "4-Web_Application_Security_Testing/04-Authentication_Testing/"
                    + "06-Testing_for_Browser_Cache_Weaknesses")
            .reference("https://cwe.mitre.org/data/definitions/524.html")
            .reference("https://cwe.mitre.org/data/definitions/525.html")
            .tag("http")
            .tag("caching");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(PageFacts facts) {
        return List.of(reason(facts)
                .map(why -> judge(why, facts.exchange()))
                .orElseGet(() -> Outcome.notApplicable("nothing about the answer is known to be private")));
    }

    private static Optional<String> reason(PageFacts facts) {
        if (facts.expectations().audience() == Expectations.Audience.PRIVATE) {
            return Optional.of("an answer that is declared private");
        }
        Fields sent = facts.exchange().sent();
        if (sent.has("Authorization") || sent.has("Cookie")) {
            return Optional.of("the answer to a request with credentials");
        }
        boolean session = facts.ownCookies().stream().anyMatch(SeenCookie::session);
        return session ? Optional.of("an answer that sets a session cookie") : Optional.empty();
    }

    private static Outcome judge(String why, Exchange exchange) {
        StoragePolicy policy = StoragePolicy.of(exchange.fields().values("Cache-Control"));
        if (policy.has("no-store")) {
            return Outcome.passed(why + " is not stored: no-store");
        }
        if (policy.whole("private")) {
            return ownCopy(why, policy);
        }
        if (policy.has("public") || lasts(policy, exchange)) {
            String who = shared(policy, exchange) ? "shared caches" : "the browser";
            return failed(why + " may be stored by " + who + ": " + cause(policy));
        }
        return policy.stated()
                ? failed(why + " may be stored: Cache-Control is neither no-store nor private")
                : failed(why + " has no Cache-Control: what is stored is for each cache to guess");
    }

    private static Outcome ownCopy(String why, StoragePolicy policy) {
        if (policy.has("public") || policy.has("s-maxage")) {
            return failed(why + " is called private, and shared caches are spoken to as well");
        }
        boolean asked = policy.whole("no-cache")
                || (policy.has("max-age") && !policy.lasts("max-age") && policy.has("must-revalidate"));
        return asked
                ? Outcome.passed(why + " is private, and not used again unasked")
                : failed(why + " is private, yet the browser keeps it and shows it after the session");
    }

    /** An Authorization keeps shared caches off, unless the answer says otherwise (RFC 9111, section 3.5). */
    private static boolean shared(StoragePolicy policy, Exchange exchange) {
        return !exchange.sent().has("Authorization")
                || policy.has("public")
                || policy.has("s-maxage")
                || policy.has("must-revalidate");
    }

    private static String cause(StoragePolicy policy) {
        return List.of("public", "s-maxage", "max-age").stream()
                .filter(policy::has)
                .findFirst()
                .orElse("Expires");
    }

    /** A max-age overrides Expires, whatever that says (RFC 9111, section 5.3). */
    private static boolean lasts(StoragePolicy policy, Exchange exchange) {
        if (policy.has("s-maxage") || policy.has("max-age")) {
            return policy.lasts("s-maxage") || policy.lasts("max-age");
        }
        AnswerHead head = AnswerHead.of(exchange);
        return exchange.fields()
                .first("Expires")
                .flatMap(CookieDate::parse)
                .filter(end -> end.isAfter(head.now()))
                .isPresent();
    }

    private static Outcome failed(String observed) {
        return Outcome.failed(observed).expected("Cache-Control: no-store");
    }
}
