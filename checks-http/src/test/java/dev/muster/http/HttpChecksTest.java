package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Check;
import dev.muster.ConfigurationException;
import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.testing.CheckContract;
import dev.muster.testing.Judged;
import dev.muster.testing.RuleContract;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HttpChecksTest {
    private static final URI SITE = URI.create("https://shop.example/");
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>";

    /** Passes where the page has a field X. */
    private static final Rule<PageFacts> HAS_X = Rule.of(
            RuleInfo.of("http.x"),
            facts -> facts.exchange().fields().has("X") ? Outcome.passed("x") : Outcome.failed("no x"));

    private static final Rule<SiteFacts> TRIED = Rule.of(
            RuleInfo.of("http.tried"), facts -> Outcome.passed(facts.attempts().size() + " attempts"));

    private static List<String> judged(Plan plan) throws Exception {
        List<Rule<Gathered>> rules = HttpRules.joined(List.of(HAS_X), List.of(TRIED));
        return Judged.lines(Check.of("http.test", Scope.POSTURE, new SiteProbe(plan), rules));
    }

    private static String problem(Runnable call) {
        return String.join(
                "; ", assertThrows(ConfigurationException.class, call::run).problems());
    }

    @Test
    void a_page_is_judged_by_every_rule() throws Exception {
        try (Peer peer = Peer.thatSays("HTTP/1.1 200 OK\r\nX: y\r\n\r\n")) {
            assertEquals(
                    List.of("http.answers PASSED answers 200", "http.x PASSED x", "http.tried PASSED 0 attempts"),
                    judged(Plan.of("http.test", peer.uri())));
        }
    }

    @Test
    void a_server_error_is_not_judged_as_the_site() throws Exception {
        try (Peer peer = Peer.thatSays("HTTP/1.1 503 No\r\nX: y\r\n\r\n")) {
            assertEquals(
                    List.of(
                            "http.answers FAILED answers 503, a server error",
                            "http.x N/A needs http.answers",
                            "http.tried PASSED 0 attempts"),
                    judged(Plan.of("http.test", peer.uri())));
        }
    }

    @Test
    void each_page_is_judged_by_itself() throws Exception {
        try (Peer peer = Peer.that((request, socket) -> Peer.say(socket, answer(request)))) {
            Plan plan = Plan.of("http.test", peer.uri("/base"))
                    .with("/good", AnswerKind.API)
                    .with("/bad", AnswerKind.STATIC)
                    .with("/gone", AnswerKind.DOCUMENT)
                    .with("/mute", AnswerKind.DOCUMENT);

            assertEquals(
                    List.of(
                            "http.answers /base PASSED answers 404",
                            "http.answers /good PASSED answers 200",
                            "http.answers /bad FAILED answers 500, a server error",
                            "http.answers /gone FAILED answers 410, though it was declared",
                            "http.answers /mute INCONCLUSIVE no answer: the connection was closed before the end of the"
                                    + " answer's head",
                            "http.x /base FAILED no x",
                            "http.x /good PASSED x",
                            "http.tried PASSED 0 attempts"),
                    judged(plan));
        }
    }

    private static String answer(String request) {
        return switch (request.split(" ", 3)[1]) {
            case "/good" -> "HTTP/1.1 200 OK\r\nX: y\r\n\r\n";
            case "/bad" -> "HTTP/1.1 500 Oh\r\nX: y\r\n\r\n";
            case "/gone" -> "HTTP/1.1 410 Gone\r\nX: y\r\n\r\n";
            case "/mute" -> "";
            default -> "HTTP/1.1 404 Not Found\r\n\r\n";
        };
    }

    @Test
    void the_subject_within_a_page_follows_its_path() throws Exception {
        Rule<PageFacts> named =
                Rule.of(RuleInfo.of("http.named"), facts -> Outcome.passed("x").at("cookie"));
        try (Peer peer = Peer.thatSays(OK)) {
            List<Rule<Gathered>> rules = HttpRules.joined(List.of(named), List.of());
            Plan plan = Plan.of("http.test", peer.uri()).with("/a", AnswerKind.DOCUMENT);
            assertEquals(
                    List.of("http.named / cookie PASSED x", "http.named /a cookie PASSED x"),
                    Judged.lines(Check.of("http.test", Scope.POSTURE, new SiteProbe(plan), rules))
                            .subList(2, 4));
        }
    }

    @Test
    void the_checks_introduce_themselves() throws Exception {
        try (Peer peer = Peer.thatSays(OK)) {
            Check headers = HttpChecks.headers(peer.uri());
            Check site = HttpChecks.site(peer.uri()).page("/a").api("/b").staticFile("/c");
            for (Check check : List.of(headers, site, HttpChecks.audit(captured(200)))) {
                CheckContract.of(check).leavingAlone("peer").verify();
                assertEquals(Scope.POSTURE, check.scope());
            }
            assertEquals("http.headers", headers.id());
            assertEquals("http.site", site.id());
            assertEquals(Schedule.Gate.ONCE_LISTENING, headers.schedule().gate());
            assertEquals(Schedule.Gate.ONCE_LISTENING, site.schedule().gate());
        }
    }

    @Test
    void a_check_may_have_another_name() {
        assertEquals("http.admin", HttpChecks.headers(SITE).named("http.admin").id());
        assertEquals("http.admin", HttpChecks.site(SITE).named("http.admin").id());
        assertThrows(
                IllegalArgumentException.class, () -> HttpChecks.headers(SITE).named("Admin"));
    }

    @Test
    void a_captured_answer_is_judged_without_asking_anybody() throws Exception {
        assertEquals("http.audit", HttpChecks.audit(captured(200)).id());
        assertEquals(
                "http.answers PASSED answers 200",
                Judged.lines(HttpChecks.audit(captured(200))).get(0));
        assertEquals(
                "http.answers FAILED answers 500, a server error",
                Judged.lines(HttpChecks.audit(captured(500))).get(0));
    }

    private static Exchange captured(int status) {
        return new Exchange("GET", SITE, Fields.none(), status, Fields.none(), Body.empty(), Duration.ZERO, List.of());
    }

    private static Gathered gathered(Page.Due due, int status, Body.Extent extent) {
        Exchange exchange = new Exchange(
                "GET",
                SITE,
                Fields.none(),
                status,
                Fields.none(),
                Body.of(new byte[1], extent),
                Duration.ZERO,
                List.of());
        PageFacts facts = new PageFacts(exchange, AnswerKind.OTHER, Expectations.standard(), Optional.empty());
        return new Gathered(List.of(Page.of("/", due, facts)), List.of());
    }

    @Test
    void what_is_to_be_judged_is_there() {
        RuleContract.of(new AnswersRule())
                .passing(gathered(Page.Due.ANY_ANSWER, 200, Body.Extent.WHOLE))
                .passing(gathered(Page.Due.ANY_ANSWER, 404, Body.Extent.CUT))
                .passing(gathered(Page.Due.THE_PAGE, 499, Body.Extent.WHOLE))
                .failing(gathered(Page.Due.ANY_ANSWER, 500, Body.Extent.WHOLE))
                .failing(gathered(Page.Due.THE_PAGE, 404, Body.Extent.WHOLE))
                .failing(gathered(Page.Due.THE_PAGE, 410, Body.Extent.WHOLE))
                .failing(gathered(Page.Due.ANY_ANSWER, 200, Body.Extent.BROKEN))
                .inconclusive(new Gathered(
                        List.of(
                                gathered(Page.Due.ANY_ANSWER, 200, Body.Extent.WHOLE)
                                        .pages()
                                        .get(0),
                                Page.missing("/a", Page.Due.THE_PAGE, "connection refused")),
                        List.of()))
                .verify();
    }

    @ParameterizedTest
    @CsvSource({
        "shop.example/, it is relative: begin it with https:// and the host",
        "ftp://shop.example/, its scheme is ftp: write http or https",
        "mailto:a@b, its scheme is mailto: write http or https",
        "https:///a, 'it names no host: write one of letters, digits, dots and dashes behind the scheme'",
        "https://my_shop/, 'it names no host: write one of letters, digits, dots and dashes behind the scheme'",
        "https://user:pw@shop.example/, it holds a user name or password: take them out",
        "https://shop.example:0/, its port is not 1 to 65535",
        "https://shop.example:70000/, its port is not 1 to 65535",
    })
    void an_address_that_cannot_be_asked_is_refused(String address, String problem) {
        URI uri = URI.create(address);
        assertEquals("http.headers cannot ask the given address: " + problem, problem(() -> HttpChecks.headers(uri)));
        assertEquals("http.site cannot ask the given address: " + problem, problem(() -> HttpChecks.site(uri)));
        assertEquals("http.endpoint cannot ask the given address: " + problem, problem(() -> HttpChecks.endpoint(uri)));
    }

    @Test
    void everything_wrong_with_an_address_is_said_at_once() {
        assertEquals(
                2,
                assertThrows(
                                ConfigurationException.class,
                                () -> HttpChecks.headers(URI.create("ftp://me@shop.example/")))
                        .problems()
                        .size());
    }

    @ParameterizedTest
    @CsvSource({
        "'', does not begin with one slash: write it as in /orders",
        "' ', does not begin with one slash: write it as in /orders",
        "orders, does not begin with one slash: write it as in /orders",
        "//evil.example/, does not begin with one slash: write it as in /orders",
        "https://evil.example/, does not begin with one slash: write it as in /orders",
        "/a b, 'holds characters that have to be percent-encoded, such as a space as %20'",
        "/a#b, 'has a fragment, which is never sent: take # and what follows out'",
    })
    void a_path_that_is_none_is_refused(String path, String problem) {
        SiteCheck site = HttpChecks.site(SITE);
        String whole = "http.site: the path \"" + path + "\" " + problem;
        assertEquals(whole, problem(() -> site.page(path)));
        assertEquals(whole, problem(() -> site.api(path)));
        assertEquals(whole, problem(() -> site.staticFile(path)));
        assertEquals(whole, problem(() -> site.loginPath(path)));
    }

    @Test
    void a_page_is_named_once_and_not_too_many_are() {
        SiteCheck site = HttpChecks.site(URI.create("https://shop.example")).page("/a?b");
        assertEquals("http.site names the path \"/a?b\" twice: keep one", problem(() -> site.api("/a?b")));
        assertEquals("http.site names the path \"/\" twice: keep one", problem(() -> site.api("/")));
        assertEquals("http.site has more than 20 pages: put some into a check of their own", problem(() -> {
            SiteCheck many = site;
            for (int i = 0; i < 20; i++) {
                many = many.page("/" + i);
            }
        }));
    }

    @Test
    void limits_and_plain_http_have_to_make_sense() {
        SiteCheck site = HttpChecks.site(SITE);
        assertTrue(problem(() -> site.maxBody(0)).contains("write a number from 1 to 10^15"));
        assertTrue(problem(() -> site.maxBody(Long.MAX_VALUE)).contains("write a number from 1 to 10^15"));
        assertTrue(problem(() -> site.plainHttp(SITE)).contains("write http:// and the host of the site"));
        assertTrue(problem(() -> site.plainHttp(URI.create("http://other.example/")))
                .contains("write http:// and the host of the site"));
    }
}
