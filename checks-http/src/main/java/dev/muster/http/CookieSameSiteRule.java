package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;
import java.util.Locale;

/** Every cookie says which requests from other sites it goes with. */
final class CookieSameSiteRule extends EachCookieRule {
    static final RuleInfo INFO = RuleInfo.of("http.cookie.same-site")
            .title("Every cookie has a SameSite that browsers understand")
            .passes("SameSite is Lax or Strict, or None on a cookie that is no session")
            .severity(Severity.WARNING)
            .fix("add SameSite=Lax: Set-Cookie: name=...; Path=/; Secure; HttpOnly; SameSite=Lax"
                    + " (Spring Boot: server.servlet.session.cookie.same-site=lax)")
            .notApplicable("no cookie is set, browsers drop it, or it is None without Secure: http.cookie.secure tells")
            .reference(CookieRules.BIS)
            .reference(CookieRules.WSTG)
            .reference("https://cwe.mitre.org/data/definitions/1275.html")
            .tag("http")
            .tag("cookie");

    private static final String EXPECTED = "SameSite=Lax, or Strict for a session that no link from elsewhere enters";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** {@return whether the value that counts is None} */
    static boolean none(SetCookie cookie) {
        return cookie.last("SameSite").filter("None"::equalsIgnoreCase).isPresent();
    }

    @Override
    Outcome judge(SeenCookie seen, PageFacts facts) {
        List<String> values = seen.cookie().values("SameSite").stream()
                .map(value -> value.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        if (values.isEmpty()) {
            return missing(seen);
        }
        return values.size() > 1
                ? failed("SameSite is given " + values.size() + " times with different values: browsers take the last")
                : judge(seen, values.get(0));
    }

    private static Outcome missing(SeenCookie seen) {
        return seen.role() == CookieRole.CSRF
                ? failed("a token against forged requests without SameSite: it goes with forged requests too")
                : failed("has no SameSite: each browser decides by itself whether it goes with other sites' requests");
    }

    private static Outcome judge(SeenCookie seen, String value) {
        return switch (value) {
            case "lax", "strict" -> Outcome.passed("SameSite is " + value);
            case "none" -> none(seen);
            case "" -> failed("SameSite is empty, which counts as not set");
            default -> failed("SameSite is " + Excerpt.word(value) + ", which counts as not set");
        };
    }

    private static Outcome none(SeenCookie seen) {
        if (!seen.cookie().secure()) {
            return Outcome.notApplicable("needs " + CookieSecureRule.ID + ": SameSite=None counts with Secure only");
        }
        return seen.session()
                ? failed("a session cookie with SameSite=None: it goes with every request that another site makes")
                : Outcome.passed("SameSite is none, and Secure is set");
    }

    private static Outcome failed(String observed) {
        return Outcome.failed(observed).expected(EXPECTED);
    }
}
