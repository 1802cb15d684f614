package dev.muster.http;

import dev.muster.Rule;
import java.util.List;

/** The rules about the cookies that an answer sets. */
final class CookieRules {
    static final String WSTG = "https://owasp.org/www-project-web-security-testing-guide/v42/"
            + "4-Web_Application_Security_Testing/06-Session_Management_Testing/02-Testing_for_Cookies_Attributes";
    static final String BIS = "https://datatracker.ietf.org/doc/draft-ietf-httpbis-rfc6265bis/";

    static final List<Rule<PageFacts>> ALL = List.of(
            new CookieSecureRule(),
            new CookieHttpOnlyRule(),
            new CookieSameSiteRule(),
            new CookiePrefixRule(),
            new CookieScopeRule());

    private CookieRules() {}
}
