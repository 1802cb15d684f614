package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;

/** No cookie travels in the clear. */
final class CookieSecureRule extends EachCookieRule {
    static final String ID = "http.cookie.secure";
    static final RuleInfo INFO = RuleInfo.of(ID)
            .title("Every cookie has the attribute Secure")
            .passes("Secure is set; a failure for sessions, a warning for other cookies and wherever http.hsts passes")
            .fix("add Secure: Set-Cookie: name=...; Path=/; Secure; HttpOnly; SameSite=Lax"
                    + " (Spring Boot: server.servlet.session.cookie.secure=true)")
            .notApplicable("no cookie is set, or browsers drop it for another reason")
            .reference(CookieRules.WSTG)
            .reference("https://www.rfc-editor.org/rfc/rfc6265#section-4.1.2.5")
            .reference("https://cwe.mitre.org/data/definitions/614.html")
            .tag("http")
            .tag("cookie");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome judge(SeenCookie seen, PageFacts facts) {
        if (seen.cookie().secure()) {
            return Outcome.passed("Secure is set");
        }
        boolean upgraded = facts.hsts().lasting();
        boolean grave = seen.session() && !upgraded;
        return Outcome.failed(grave ? Severity.ERROR : Severity.WARNING, observed(seen, upgraded))
                .expected("Secure");
    }

    private static String observed(SeenCookie seen, boolean upgraded) {
        String what = seen.session() ? "a session cookie without Secure" : "has no Secure";
        String where = upgraded
                ? "HSTS alone keeps it from plain http, and only in browsers that have been here before"
                : "browsers send it over plain http, where anybody on the way can read it";
        return what + ": " + consequence(seen.cookie(), where);
    }

    /** What demands Secure is told here, lest one missing word be three findings. */
    private static String consequence(SetCookie cookie, String otherwise) {
        if (CookiePrefix.of(cookie.name()).isPresent()) {
            return "browsers drop it, for its name's prefix demands Secure";
        }
        if (CookieSameSiteRule.none(cookie)) {
            return "browsers drop it, for SameSite=None demands Secure";
        }
        return cookie.has("Partitioned") ? "browsers drop it, for Partitioned demands Secure" : otherwise;
    }
}
