package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.testing.RuleContract;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class OnVantageTest {
    private static final String CSP = "Content-Security-Policy: default-src 'self'; object-src 'none'; base-uri 'none'";

    @Test
    void keeps_the_contract() {
        RuleContract.of(Vantages.rule("http.nosniff"))
                .passing(Vantages.both("X-Content-Type-Options: nosniff", "X-Content-Type-Options: nosniff"))
                .passing(Vantages.both("", "X-Content-Type-Options: nosniff"))
                .failing(Vantages.both("X-Content-Type-Options: nosniff", ""))
                .failing(Vantages.facts(Vantages.missing("connection refused"), Vantages.page(200, "", "hello")))
                .verify();
    }

    /** Service, public URL, and what is said of them: severity, layer, and the subject if there is one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            http.nosniff    | X-Content-Type-Options: nosniff  | X-Content-Type-Options: nosniff | pass
            http.nosniff    | X-Content-Type-Options: nosniff  | ''                              | WARNING proxy
            http.nosniff    | ''                               | ''                              | WARNING service or proxy
            http.nosniff    | ''                               | X-Content-Type-Options: nosniff | pass by proxy
            http.nosniff    | X-Content-Type-Options: sniff    | X-Content-Type-Options: nosniff | pass by proxy
            http.nosniff    | X-Content-Type-Options: nosniff  | X-Content-Type-Options: none    | WARNING proxy
            http.nosniff    | X-Content-Type-Options: none     | X-Content-Type-Options: none    | WARNING service
            http.nosniff    | X-Content-Type-Options: none     | ''                              | WARNING service and proxy
            http.nosniff    | ''                               | X-Content-Type-Options: none    | WARNING proxy
            http.nosniff    | X-Content-Type-Options: nosniff  | X-Content-Type-Options: nosniff ^ X-Content-Type-Options: nosniff | INFO proxy
            http.framing    | X-Frame-Options: DENY            | X-Frame-Options: DENY           | pass
            http.framing    | X-Frame-Options: DENY            | ''                              | WARNING proxy
            http.framing    | X-Frame-Options: DENY            | X-Frame-Options: DENY ^ X-Frame-Options: SAMEORIGIN | WARNING proxy
            http.framing    | X-Frame-Options: DENY            | X-Frame-Options: DENY ^ X-Frame-Options: DENY | WARNING proxy
            http.framing    | X-Frame-Options: SAMEORIGIN      | X-Frame-Options: SAMEORIGIN ^ X-Frame-Options: DENY | WARNING service and proxy
            http.framing    | Content-Security-Policy: frame-ancestors 'none' | X-Frame-Options: SAMEORIGIN | WARNING proxy
            http.framing    | ''                               | ''                              | WARNING service or proxy
            http.framing    | ''                               | X-Frame-Options: DENY           | pass by proxy
            http.hsts       | ''                               | Strict-Transport-Security: max-age=31536000 | pass by proxy
            http.hsts       | Strict-Transport-Security: max-age=31536000 | Strict-Transport-Security: max-age=31536000 | pass
            http.hsts       | Strict-Transport-Security: max-age=31536000 | ''                   | WARNING proxy
            http.hsts       | ''                               | ''                              | ERROR service or proxy
            http.hsts       | ''                               | Strict-Transport-Security: max-age=0 | WARNING proxy
            http.hsts       | Strict-Transport-Security: max-age=0 | Strict-Transport-Security: max-age=0 | ERROR service
            http.hsts       | Strict-Transport-Security: max-age=31536000 | Strict-Transport-Security: max-age=60 | WARNING proxy
            http.hsts       | Strict-Transport-Security: max-age=60 | Strict-Transport-Security: max-age=0 | WARNING service and proxy
            http.hsts.syntax | Strict-Transport-Security: max-age=31536000 | Strict-Transport-Security: max-age=31536000 ^ Strict-Transport-Security: max-age=31536000 | WARNING proxy
            http.cookie.secure | Set-Cookie: sid=1; Secure     | Set-Cookie: sid=2; Secure       | pass [sid]
            http.cookie.secure | Set-Cookie: sid=1             | Set-Cookie: sid=2               | ERROR service [sid]
            http.cookie.secure | Set-Cookie: sid=1; Secure     | Set-Cookie: sid=2               | WARNING proxy [sid]
            http.cookie.secure | Set-Cookie: sid=1             | Set-Cookie: sid=2; Secure       | pass by proxy [sid]
            http.cookie.secure | Set-Cookie: sid=1; Secure     | Set-Cookie: sid=2; Secure ^ Set-Cookie: sticky_session=x | pass [sid], WARNING proxy [sticky_session]
            http.cookie.secure | ''                            | Set-Cookie: lb=x                | WARNING proxy [lb]
            http.cookie.secure | Set-Cookie: sid=1             | ''                              | n/a
            http.cookie.http-only | Set-Cookie: sid=1; Expires=Wed, 21 Oct 2099 07:28:00 GMT | Set-Cookie: sid=2; Expires=Wed, 21 Oct 2099 07:28:01 GMT | ERROR service [sid]
            http.info.software | ''                            | Server: nginx/1.25.3            | WARNING proxy [server]
            http.info.software | Server: Jetty(9.4)            | Server: nginx                   | pass
            http.info.software | X-Powered-By: Express         | X-Powered-By: Express           | INFO service [x-powered-by]
            http.info.software | X-Powered-By: Express         | ''                              | pass
            http.info.software | Server: Jetty                 | Server: nginx/1.25.3            | WARNING proxy [server]
            http.info.software | Server: Jetty/9.4.1           | Server: nginx/1.25.3            | WARNING service [server]
            http.info.inner-hosts | ''                         | X-Backend-Server: 10.0.0.7      | WARNING proxy [x-backend-server]
            http.info.inner-hosts | Location: http://10.0.0.7/ | Location: https://www.shop.org/ | pass
            http.obsolete   | ''                               | Pragma: no-cache                | INFO proxy [Pragma]
            http.obsolete   | Pragma: no-cache                 | ''                              | pass
            http.content-type | Content-Type: text/html;charset=utf-8 | Content-Type: text/html   | INFO proxy
            http.referrer   | Referrer-Policy: no-referrer     | Referrer-Policy: unsafe-url     | WARNING proxy
            http.permissions | Permissions-Policy: camera=(), microphone=(), geolocation=() | ''  | INFO proxy
            http.coop       | Cross-Origin-Opener-Policy: same-origin | Cross-Origin-Opener-Policy: unsafe-none | INFO proxy
            http.cache.private | Set-Cookie: sid=1 ^ Cache-Control: no-store | Set-Cookie: sid=1 ^ Cache-Control: public, max-age=60 | WARNING proxy
            """)
    void one_field_and_who_is_responsible(String rule, String service, String shown, String verdict) {
        assertEquals(verdict, Vantages.verdict(Vantages.rule(rule), Vantages.both(service, shown)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            default-src 'self'; object-src 'none' | default-src 'self'; object-src 'none'                   | pass
            default-src 'self'                    | default-src 'self' 'unsafe-inline'                      | WARNING proxy
            default-src 'self' 'unsafe-inline'    | default-src 'self' 'unsafe-inline'                      | ERROR service
            default-src 'self' 'unsafe-inline'    | default-src 'self' 'unsafe-inline'; report-uri /reports | ERROR service
            """)
    void a_policy_is_judged_by_what_it_comes_to(String service, String shown, String verdict) {
        String name = "Content-Security-Policy: ";
        assertEquals(
                verdict,
                Vantages.verdict(Vantages.rule("http.csp.inline-script"), Vantages.both(name + service, name + shown)));
    }

    @Test
    void a_nonce_that_is_new_is_no_change_on_the_way() {
        String nonce = "Content-Security-Policy: script-src 'unsafe-eval' 'nonce-";

        assertEquals(
                "WARNING service",
                Vantages.verdict(
                        Vantages.rule("http.csp.eval"),
                        Vantages.both(nonce + "aaaaaaaaaaaaaaaaaaaaaaaa'", nonce + "bbbbbbbbbbbbbbbbbbbbbbbb'")));
    }

    @Test
    void what_is_to_be_done_is_said_of_the_right_layer() {
        Rule<VantageFacts> csp = Vantages.rule("http.csp");

        Outcome.Failed removed = Vantages.failed(csp, Vantages.both(CSP, ""));
        assertTrue(
                removed.observed()
                        .endsWith("; layer: proxy (the service sends Content-Security-Policy, and something between it"
                                + " and the public URL removes it)"),
                removed.observed());
        assertTrue(
                removed.fix()
                        .startsWith("let Content-Security-Policy pass as the service sends it, at the proxy (nginx:"),
                removed.fix());
        Outcome.Failed nowhere = Vantages.failed(csp, Vantages.both("", ""));
        assertTrue(
                nowhere.fix().startsWith("in the service or at the proxy, not in both: try it as Content-Security-"),
                nowhere.fix());
        Outcome.Failed own = Vantages.failed(
                Vantages.rule("http.nosniff"), Vantages.both("X-Content-Type-Options: x", "X-Content-Type-Options: x"));
        assertEquals(
                "in the service, which sends it so: send with every answer: X-Content-Type-Options: nosniff",
                own.fix());
        Outcome.Failed doubled = Vantages.failed(
                Vantages.rule("http.framing"),
                Vantages.both("X-Frame-Options: DENY", "X-Frame-Options: DENY ^ X-Frame-Options: DENY"));
        assertTrue(doubled.fix().startsWith("set X-Frame-Options in one layer only"), doubled.fix());
        Outcome.Failed added =
                Vantages.failed(Vantages.rule("http.info.software"), Vantages.both("", "Server: nginx/1.25.3"));
        assertTrue(added.fix().startsWith("where it is added, at the proxy (nginx"), added.fix());
        assertTrue(added.fix().contains("server_tokens off"), added.fix());
    }

    @Test
    void a_page_that_is_changed_on_the_way_is_the_proxys() {
        String script = "<script src='https://cdn.example/a.js'></script>";
        String words = "<p>a page of several words that stay as they are on the way";
        VantageFacts facts = Vantages.facts(Vantages.page(200, "", words), Vantages.page(200, "", words + script));

        Outcome.Failed failed = Vantages.failed(Vantages.rule("http.integrity"), facts);

        assertTrue(failed.observed().contains("layer: proxy (the service's own answer is right"), failed.observed());
        assertEquals(
                "WARNING service [cdn.example]",
                Vantages.verdict(
                        Vantages.rule("http.integrity"),
                        Vantages.facts(
                                Vantages.page(200, "", words + script), Vantages.page(200, "", words + script))));
    }

    @Test
    void of_the_service_alone_nothing_is_red() {
        Page service = Vantages.page(
                200, "Content-Security-Policy: script-src * 'unsafe-inline' ^ Set-Cookie: sid=1; Secure", "hello");
        VantageFacts facts = Vantages.facts(service, Vantages.missing("connection refused"));

        assertEquals("INFO service [service]", Vantages.verdict(Vantages.rule("http.csp.inline-script"), facts));
        assertEquals("INFO service [service sid]", Vantages.verdict(Vantages.rule("http.cookie.http-only"), facts));
        assertEquals("pass [service sid]", Vantages.verdict(Vantages.rule("http.cookie.secure"), facts));
        assertEquals("n/a [service]", Vantages.verdict(Vantages.rule("http.hsts"), facts));
        assertEquals("n/a [service]", Vantages.verdict(Vantages.rule("http.framing"), facts));
    }

    @Test
    void of_the_public_url_alone_it_is_said_that_the_layer_is_not_known() {
        VantageFacts facts = Vantages.facts(
                Vantages.missing("connection refused"), Vantages.page(200, "Set-Cookie: sid=1; Secure", "hello"));

        assertEquals("WARNING not known", Vantages.verdict(Vantages.rule("http.hsts"), facts));
        assertEquals("WARNING not known [sid]", Vantages.verdict(Vantages.rule("http.cookie.http-only"), facts));
        assertEquals("pass [sid]", Vantages.verdict(Vantages.rule("http.cookie.secure"), facts));
    }

    @Test
    void of_a_stranger_at_the_public_url_nothing_is_said() {
        VantageFacts elsewhere = Vantages.facts(
                Vantages.page(200, "X-Content-Type-Options: nosniff", "the page of the shop"),
                Vantages.page(200, "Set-Cookie: router_session=1", "log in to your router"));
        VantageFacts refused =
                Vantages.facts(Vantages.page(421, "", "unknown host"), Vantages.page(200, "", "the page of the shop"));

        assertEquals("pass [service]", Vantages.verdict(Vantages.rule("http.nosniff"), elsewhere));
        assertEquals("n/a [service]", Vantages.verdict(Vantages.rule("http.cookie.secure"), elsewhere));
        for (String id : List.of("http.nosniff", "http.hsts", "http.cookie.secure")) {
            assertEquals("n/a", Vantages.verdict(Vantages.rule(id), refused));
        }
    }

    static List<Rule<PageFacts>> passive() {
        return HttpRules.PASSIVE;
    }

    @ParameterizedTest
    @MethodSource("passive")
    void of_every_rule_it_is_known_which_field_it_is_about(Rule<PageFacts> rule) {
        String id = rule.info().id();
        String parent = id.substring(0, id.lastIndexOf('.'));
        boolean body = id.equals("http.integrity");
        assertEquals(!body, Passage.FIELDS.containsKey(id) || Passage.FIELDS.containsKey(parent), id);
    }

    @Test
    void what_could_not_be_judged_at_the_service_is_nobodys_fault() {
        Rule<PageFacts> blindWithoutX = Rule.of(
                dev.muster.RuleInfo.of("http.blind"),
                facts -> facts.exchange().fields().has("X") ? Outcome.failed("x") : Outcome.inconclusive("no x"));

        assertEquals("WARNING not known", Vantages.verdict(new OnVantage(blindWithoutX), Vantages.both("", "X: y")));
        assertEquals("unsure", Vantages.verdict(new OnVantage(blindWithoutX), Vantages.both("X: y", "")));
    }
}
