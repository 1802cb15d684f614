package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;

/** No script reads a session. */
final class CookieHttpOnlyRule extends EachCookieRule {
    static final RuleInfo INFO = RuleInfo.of("http.cookie.http-only")
            .title("Session cookies have the attribute HttpOnly")
            .passes("HttpOnly is set; on other cookies than sessions its absence is only told")
            .fix("add HttpOnly: Set-Cookie: name=...; Path=/; Secure; HttpOnly; SameSite=Lax"
                    + " (Spring Boot: server.servlet.session.cookie.http-only=true)")
            .notApplicable("no cookie is set, browsers drop it, or it is a token against forged requests")
            .reference(CookieRules.WSTG)
            .reference("https://www.rfc-editor.org/rfc/rfc6265#section-4.1.2.6")
            .reference("https://cwe.mitre.org/data/definitions/1004.html")
            .tag("http")
            .tag("cookie");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome judge(SeenCookie seen, PageFacts facts) {
        if (seen.cookie().has("HttpOnly")) {
            return Outcome.passed("HttpOnly is set");
        }
        return switch (seen.role()) {
            case CSRF -> Outcome.notApplicable("scripts have to read a token against forged requests");
            case SESSION ->
                Outcome.failed("a session cookie without HttpOnly: any script on the page can read and send it away")
                        .expected("HttpOnly");
            case PLAIN ->
                Outcome.failed(Severity.INFO, "has no HttpOnly: scripts can read it")
                        .expected("HttpOnly, unless the page's own scripts read this cookie");
        };
    }
}
