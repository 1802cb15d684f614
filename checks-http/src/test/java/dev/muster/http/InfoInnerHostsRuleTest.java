package dev.muster.http;

import static dev.muster.http.HeadSamples.SECRET;
import static dev.muster.http.HeadSamples.page;
import static dev.muster.http.HeadSamples.pageAt;
import static dev.muster.http.HeadSamples.redirect;
import static dev.muster.http.HeadSamples.verdict;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.muster.testing.RuleContract;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InfoInnerHostsRuleTest {
    private final InfoInnerHostsRule rule = new InfoInnerHostsRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(page())
                .passing(page("Location: https://shop.example.org/", "Via: 1.1 varnish"))
                .failing(page("Location: http://10.0.0.1/", "Via: 1.1 proxy.example.com"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Location: /login                                          | pass
                    Location: https://shop.example.org:8443/a?b=c             | pass
                    Location: https://8.8.8.8/                                | pass
                    Location: https://[2001:db8::1]/                          | pass
                    Location: https://172.15.0.1/                             | pass
                    Location: https://172.32.0.1/                             | pass
                    Location: https://192.169.0.1/                            | pass
                    Location: https://100.63.0.1/                             | pass
                    Location: https://100.128.0.1/                            | pass
                    Location: https://169.253.0.1/                            | pass
                    Location: https://11.0.0.1/                               | pass
                    Location: https://10.0.0.256/                             | pass
                    Location: https://10.0.0/                                 | pass
                    Location: https://10.0.0.1.2/                             | pass
                    Location: https://10.0.0.1000/                            | pass
                    Location: /private/local                                  | pass
                    Location: /at/12:30:45                                    | pass
                    Location: /mac/fd:12:ab:cd:ef:01                          | pass
                    Location: /x..internal                                    | pass
                    Location: https://www.example.com/                        | pass
                    Via: 1.1 varnish, 1.1 google                              | pass
                    Via: HTTP/1.1 vegur                                       | pass
                    X-Cache: Hit from cloudfront                              | pass
                    X-Cache: MISS, HIT                                        | pass
                    X-Real-Ip: 8.8.8.8                                        | pass
                    X-Request-Id: 10.0.0.1                                    | pass
                    Server: web1.internal                                     | pass
                    Set-Cookie: a=b; Domain=example.com                       | pass
                    Set-Cookie: a=b; Expires=Sat, 21 Nov 2026 07:28:00 GMT    | pass
                    Location: http://10.0.0.1/                                | WARNING
                    Location: http://10.255.255.255:8080/                     | WARNING
                    Location: http://172.16.0.1/                              | WARNING
                    Location: http://172.31.0.1/                              | WARNING
                    Location: http://192.168.1.1/                             | WARNING
                    Location: http://100.64.0.1/                              | WARNING
                    Location: http://169.254.169.254/                         | WARNING
                    Location: http://127.0.0.1:3000/                          | WARNING
                    Location: http://localhost/                               | WARNING
                    Location: http://LOCALHOST:8080/                          | WARNING
                    Location: http://[::1]:8080/                              | WARNING
                    Location: http://[fd00::1]/                               | WARNING
                    Location: http://[FC12:3::1]/                             | WARNING
                    Location: http://[fe80::1]/                               | WARNING
                    Location: http://[feb0::1]/                               | WARNING
                    Location: http://[fec0::1]/                               | pass
                    Location: http://[::ffff:10.0.0.1]/                       | WARNING
                    Location: http://orders.internal/                         | WARNING
                    Location: http://orders.internal./                        | WARNING
                    Location: http://orders.shop.svc.cluster.local:80/        | WARNING
                    Location: http://ip-10-0-1-2.eu-west-1.compute.internal/  | WARNING
                    Location: http://ip-10-0-1-2/                             | WARNING
                    Location: http://ip-8-8-8-8/                              | pass
                    Location: /login?to=http%3A%2F%2F10.0.0.1%2Fx             | WARNING
                    Location: /login?to=http%3a%2f%2fapp.corp%2fx             | WARNING
                    Location: /100%                                           | pass
                    Location: /100%zz10.0.0.1                                 | pass
                    Content-Location: http://db.lan/                          | WARNING
                    Link: <http://10.0.0.1/>; rel=next                        | WARNING
                    Via: 1.1 10.0.0.1 (squid)                                 | WARNING
                    Via: 1.1 cache.internal                                   | WARNING
                    X-Backend-Server: 10.1.2.3                                | WARNING
                    X-Served-By: node1.local                                  | WARNING
                    X-Forwarded-For: 8.8.8.8, 10.0.0.1                        | WARNING
                    x-upstream-addr: 10.0.0.1:8080                            | WARNING
                    Set-Cookie: route=10.0.0.1                                | WARNING
                    Set-Cookie: route=a; Domain=.x; Path=/10.0.0.1            | WARNING
                    Set-Cookie: route=web1.corp.internal                      | WARNING
                    Via: 1.1 proxy.example.org (squid/5.7)                    | INFO
                    Via: 1.1 abc.cloudfront.net (CloudFront)                  | INFO
                    X-Served-By: web-3                                        | INFO
                    X-Served-By: cache-fra19130-FRA                           | INFO
                    X-Backend-Server: shop.example.org                        | INFO
                    X-Pod: orders-7d9f8b6c5d-x2x4z                            | INFO
                    """)
    void judges_each_field(String field, String verdict) {
        assertEquals(verdict, verdict(rule, page(field)));
    }

    @Test
    void takes_no_long_token_for_a_name() {
        assertEquals("pass", verdict(rule, page("Set-Cookie: a=" + "x".repeat(64) + ".internal")));
        assertEquals("pass", verdict(rule, page("Set-Cookie: a=" + "x.".repeat(150) + "internal")));
    }

    @Test
    void takes_the_host_that_was_asked_for_no_secret() {
        assertEquals("pass", verdict(rule, pageAt("http://localhost:8080/", "Location: http://localhost:8080/x")));
        assertEquals("pass", verdict(rule, pageAt("http://a.corp.internal/", "Set-Cookie: a=b; Domain=corp.internal")));
        assertEquals("WARNING", verdict(rule, pageAt("http://a.corp.internal/", "Location: http://b.corp.internal/")));
    }

    @Test
    void reads_the_redirects_too() {
        PageFacts facts = pageAt(
                "https://www.example.com/b",
                Expectations.standard(),
                Fields.none(),
                List.of(redirect("https://www.example.com/a", "X-Served-By: app.internal")),
                "X-Served-By: none");
        assertEquals("WARNING", verdict(rule, facts));
    }

    @Test
    void shows_nothing_of_a_cookie() {
        String said = rule.judge(page("Set-Cookie: a=" + SECRET + ".internal")).toString();
        assertFalse(said.contains(SECRET) || said.contains("canary"), said);
    }
}
