package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;
import java.util.Optional;

/** What a cookie's name promises is kept, or browsers drop the cookie. */
final class CookiePrefixRule extends EachCookieRule {
    static final RuleInfo INFO = RuleInfo.of("http.cookie.prefix")
            .title("Cookies named __Host- or __Secure- keep what that promises")
            .passes("__Secure- comes with Secure; __Host- with Secure, Path=/ and no Domain; __Http- and __Host-Http-"
                    + " with HttpOnly too; that a session has none of them is only told")
            .severity(Severity.WARNING)
            .fix("Set-Cookie: __Host-session=...; Path=/; Secure; HttpOnly; SameSite=Lax"
                    + " (Spring Boot: server.servlet.session.cookie.name=__Host-session)")
            .notApplicable("no cookie is set, browsers drop it, or its name has no prefix and it is no session over"
                    + " HTTPS; where Secure alone is missing http.cookie.secure tells")
            .reference(CookieRules.BIS)
            .reference("https://datatracker.ietf.org/doc/draft-ietf-httpbis-layered-cookies/")
            .reference("https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Set-Cookie")
            .reference(CookieRules.WSTG)
            .tag("http")
            .tag("cookie");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome judge(SeenCookie seen, PageFacts facts) {
        SetCookie cookie = seen.cookie();
        if (cookie.name().isEmpty() && CookiePrefix.of(cookie.value()).isPresent()) {
            return Outcome.failed("has no name, and a value that begins as a name with a prefix: browsers drop it")
                    .expected("a name before an equals sign");
        }
        Optional<CookiePrefix> prefix = CookiePrefix.of(cookie.name());
        return prefix.isPresent() ? promised(prefix.get(), cookie) : plain(seen);
    }

    private static Outcome promised(CookiePrefix prefix, SetCookie cookie) {
        List<String> broken = prefix.broken(cookie);
        if (!broken.isEmpty()) {
            return Outcome.failed("the prefix " + String.join(", and ", broken) + ": browsers drop the cookie, or"
                            + " let other hosts set it")
                    .expected("what " + prefix.text() + " promises, or a name without it");
        }
        return cookie.secure()
                ? Outcome.passed("keeps what " + prefix.text() + " promises")
                : Outcome.notApplicable("needs " + CookieSecureRule.ID + ": Secure alone is missing");
    }

    private static Outcome plain(SeenCookie seen) {
        return seen.session() && seen.head().overTls()
                ? Outcome.failed(
                                Severity.INFO,
                                "a session cookie without a prefix: another host of the domain can set it")
                        .expected("a name that begins with __Host-")
                : Outcome.notApplicable("its name has no prefix");
    }
}
