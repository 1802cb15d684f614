package dev.muster.http;

import static dev.muster.http.HeadSamples.page;
import static dev.muster.http.HeadSamples.verdict;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Outcome;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InfoSoftwareRuleTest {
    private final InfoSoftwareRule rule = new InfoSoftwareRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(page("Server: nginx"))
                .passing(page())
                .failing(page("Server: nginx/1.18.0", "X-Powered-By: PHP/8.1"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Server: nginx                                        | pass
                    Server: Apache                                       | pass
                    Server: cloudflare                                   | pass
                    Server: Microsoft-IIS                                | pass
                    Server: ECS (dcb/7F83)                               | pass
                    Server: Jetty                                        | pass
                    Server: AmazonS3                                     | pass
                    Server:                                              | pass
                    Content-Type: application/json                       | pass
                    X-Request-Id: 1.2.3                                  | pass
                    Server: nginx/1.18.0                                 | WARNING
                    Server: nginx/1.18.0 (Ubuntu)                        | WARNING
                    Server: Apache/2.4.41 (Unix) OpenSSL/1.1.1k          | WARNING
                    Server: Apache/2                                     | WARNING
                    Server: Apache-Coyote/1.1                            | WARNING
                    Server: Microsoft-IIS/10.0                           | WARNING
                    Server: Jetty(9.4.31.v20200723)                      | WARNING
                    Server: WildFly/26                                   | WARNING
                    Server: Kestrel v2                                   | WARNING
                    Server: V8                                           | WARNING
                    server: gunicorn/20.0.4                              | WARNING
                    X-Powered-By: PHP/8.1.2                              | WARNING
                    X-Powered-By: Servlet/3.1                            | WARNING
                    X-AspNet-Version: 4.0.30319                          | WARNING
                    X-OWA-Version: 15                                    | WARNING
                    X-Version: 7                                         | WARNING
                    X-Generator: Drupal 10.1                             | WARNING
                    X-Debug-Token: 5f3a9b                                | WARNING
                    X-Debug-Token-Link: /_profiler/5f3a9b                | WARNING
                    x-powered-by: Express                                | INFO
                    X-Powered-By: ASP.NET                                | INFO
                    X-Generator: WordPress                               | INFO
                    X-Application-Context: orders:prod:8080              | INFO
                    Content-Type: application/vnd.spring-boot.actuator.v3+json | INFO
                    """)
    void judges_each_field(String field, String verdict) {
        assertEquals(verdict, verdict(rule, page(field)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "v", "V", "a1", "1.", ".1", "1.a", "av2", "2v", "x86", "/7F83", "-2", "v2a", "/", "S3"})
    void takes_no_chance_number_for_a_version(String text) {
        assertEquals(false, SoftwareVersion.in(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2", "a/1", "/12", "v2", " V3 ", "x (1.0)", "a/1-b", "10.0.19041", "a1.b2.3"})
    void takes_for_a_version(String text) {
        assertEquals(true, SoftwareVersion.in(text));
    }

    @Test
    void names_each_field_once() {
        List<Outcome> outcomes = rule.judge(page("Server: a/1.0", "X-Powered-By: x", "x-powered-by: y", "SERVER: b"));
        assertEquals(
                List.of("server", "x-powered-by"),
                outcomes.stream().map(Outcome::subject).toList());
        assertEquals("names software: \"x, y\"", Said.text(outcomes.get(1)));
    }

    @Test
    void knows_other_fields_if_told() {
        PageFacts page = page("X-Built-With: love", "X-Powered-By: PHP/8.1");
        Expectations told = page.expectations().telltales(Set.of("x-built-with"));
        PageFacts own = new PageFacts(page.exchange(), page.kind(), told, page.again());

        assertEquals("WARNING", verdict(rule, page));
        assertEquals("INFO WARNING", verdict(rule, own));
    }

    @Test
    void shows_no_more_than_an_excerpt() {
        String text =
                Said.text(rule.judge(page("Server: a/1." + "9".repeat(100_000))).get(0));
        assertTrue(text.length() < 100, text);
    }
}
