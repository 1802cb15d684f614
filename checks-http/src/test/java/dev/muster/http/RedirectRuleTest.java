package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RedirectRuleTest {
    private static final RedirectRule RULE = new RedirectRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(RULE)
                .passing(way("301 http://api.shop.org/ > 200 https://api.shop.org/", ""))
                .passing(lost(Attempt.REFUSED))
                .failing(way("200 http://api.shop.org/", ""))
                .failing(lost(Attempt.UNTRUSTED))
                .notApplicable(Sites.site())
                .inconclusive(lost("timed out"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            301 http://api.shop.org/ > 200 https://api.shop.org/                                    | '' | pass
            308 http://api.shop.org/ > 200 https://api.shop.org/                                    | '' | pass
            301 http://API.shop.org/ > 200 https://api.SHOP.org/                                    | '' | pass
            301 http://api.shop.org:8080/ > 200 https://api.shop.org:8443/                          | '' | pass
            301 http://api.shop.org/ > 302 https://api.shop.org/ > 200 https://api.shop.org/login   | '' | pass
            301 http://api.shop.org/ > 301 https://api.shop.org/ > 200 https://www.shop.org/        | '' | pass
            301 http://api.shop.org/                             | https://api.shop.org/ | pass
            308 http://api.shop.org/                             | https://api.shop.org/x?y=z | pass
            301 http://api.shop.org/ > 301 https://api.shop.org/ | https://other.org/    | pass
            301 http://api.shop.org/ > 500 https://api.shop.org/ | ''                    | pass
            403 http://api.shop.org/ | '' | pass
            404 http://api.shop.org/ | '' | pass
            426 http://api.shop.org/ | '' | pass
            301 http://api.shop.org/ > 200 https://www.shop.org/ | ''                    | WARNING
            301 http://api.shop.org/                             | https://www.shop.org/ | WARNING
            302 http://api.shop.org/                             | https://api.shop.org/ | WARNING
            303 http://api.shop.org/                             | https://api.shop.org/ | WARNING
            307 http://api.shop.org/ > 200 https://api.shop.org/ | ''                    | WARNING
            301 http://a.org/ > 301 https://a.org/1 > 301 https://a.org/2 > 301 https://a.org/3 > 200 https://a.org/4 | '' | WARNING
            200 http://api.shop.org/                             | ''                    | ERROR
            204 http://api.shop.org/                             | ''                    | ERROR
            304 http://api.shop.org/                             | ''                    | ERROR
            301 http://api.shop.org/ > 200 http://www.shop.org/  | ''                    | ERROR
            301 http://api.shop.org/                             | http://www.shop.org/  | ERROR
            301 http://api.shop.org/                             | /home                 | ERROR
            301 http://api.shop.org/                             | app:home              | ERROR
            301 http://api.shop.org/ > 301 http://www.shop.org/ > 200 https://www.shop.org/     | '' | ERROR
            301 http://api.shop.org/ > 301 https://api.shop.org/ > 200 http://api.shop.org/home | '' | ERROR
            301 http://api.shop.org/ > 302 https://api.shop.org/ | http://api.shop.org/x | ERROR
            500 http://api.shop.org/ | '' | unsure
            503 http://api.shop.org/ | '' | unsure
            301 http://api.shop.org/ | '' | unsure
            301 http://api.shop.org/ | https://a b/ | unsure
            301 http://api.shop.org/ | https://[x | unsure
            200 https://api.shop.org/ | '' | unsure
            """)
    void ways(String hops, String location, String verdict) {
        assertEquals(verdict, Sites.words(RULE, way(hops, location)));
    }

    @ParameterizedTest
    @CsvSource({
        Attempt.REFUSED + ", pass",
        Attempt.REFUSED + ": nobody there, pass",
        Attempt.UNTRUSTED + ", ERROR",
        "timed out, unsure",
        "'', unsure"
    })
    void problems(String problem, String verdict) {
        assertEquals(verdict, Sites.words(RULE, lost(problem)));
    }

    @Test
    void an_error_that_https_answers_too_shows_nothing() {
        PageFacts page = Sites.page(AnswerKind.OTHER, Expectations.Audience.UNSTATED, Sites.answer(404, "", ""));
        Attempt plain = Sites.attempt(Attempt.Purpose.PLAIN_HTTP, "", hops("404 http://api.shop.org/", ""));

        assertEquals("unsure", Sites.words(RULE, Sites.site(page, plain)));
    }

    @Test
    void all_remarks_are_told_at_once() {
        assertEquals(
                List.of("WARNING : plain http leads to another host first, so that this one never learns HSTS;"
                        + " redirects with 302, which no browser remembers"),
                Sites.lines(RULE, way("302 http://shop.org/", "https://www.shop.org/")));
    }

    private static SiteFacts lost(String problem) {
        return Sites.site(Sites.lost(Attempt.Purpose.PLAIN_HTTP, "", problem));
    }

    private static SiteFacts way(String hops, String location) {
        return Sites.site(Sites.attempt(Attempt.Purpose.PLAIN_HTTP, "", hops(hops, location)));
    }

    private static Exchange hops(String text, String location) {
        List<Exchange.Redirect> hops = new ArrayList<>();
        for (String hop : text.split(" > ", -1)) {
            hops.add(new Exchange.Redirect(
                    URI.create(hop.substring(4)), Integer.parseInt(hop.substring(0, 3)), Fields.none()));
        }
        Exchange.Redirect last = hops.remove(hops.size() - 1);
        Fields fields = Optional.of(location)
                .filter(value -> !value.isEmpty())
                .map(value -> new Fields(List.of(new Field("Location", value))))
                .orElse(Fields.none());
        return new Exchange("GET", last.uri(), Fields.none(), last.status(), fields, Body.empty(), Duration.ZERO, hops);
    }
}
