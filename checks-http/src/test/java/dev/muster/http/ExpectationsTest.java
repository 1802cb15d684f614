package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Check;
import dev.muster.ConfigurationException;
import dev.muster.http.Expectations.Audience;
import dev.muster.testing.Judged;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an owner says of paths and names reaches the rules that ask for it. */
final class ExpectationsTest {
    private static final String PAGE = String.join(
            "\r\n",
            "HTTP/1.1 200 OK",
            "Content-Type: application/json",
            "Cross-Origin-Resource-Policy: cross-origin",
            "Access-Control-Allow-Origin: *",
            "X-Built-With: love",
            "",
            "{\"openapi\":1,\"info\":{}}");

    private static List<String> said(Check check, String rule) throws Exception {
        return Judged.lines(check).stream()
                .filter(line -> line.startsWith(rule + " "))
                .map(line -> line.substring(rule.length() + 1))
                .toList();
    }

    private static SiteCheck site(Peer peer) {
        return HttpChecks.site(peer.uri()).api("/prices?all").api("/me");
    }

    @Test
    void each_path_has_an_audience_of_its_own() throws Exception {
        try (Peer peer = Peer.thatSays(PAGE)) {
            SiteCheck site = site(peer).publicPath("/prices?all").privatePath("/me");

            assertEquals(
                    List.of(
                            "/ FAILED Cross-Origin-Resource-Policy is cross-origin: any site can embed the answer",
                            "/prices?all PASSED cross-origin, on a public answer",
                            "/me FAILED Cross-Origin-Resource-Policy is cross-origin: any site can embed the answer"),
                    said(site, "http.corp"));
            assertEquals(
                    List.of(
                            "/ N/A nothing about the answer is known to be private",
                            "/prices?all N/A nothing about the answer is known to be private",
                            "/me FAILED an answer that is declared private has no Cache-Control: what is stored is for"
                                    + " each cache to guess"),
                    said(site, "http.cache.private"));
        }
    }

    @Test
    void the_path_that_a_stranger_asks_for_counts_and_not_the_page() throws Exception {
        try (Peer peer = Peer.thatSays(PAGE)) {
            String open = "GET from a stranger PASSED every origin is allowed to read what is public";
            String told = "GET from a stranger FAILED every origin is allowed to read this, without cookies";

            assertEquals(
                    open,
                    said(site(peer).publicPath("/prices?all").active(), "http.cors.stranger")
                            .get(0));
            assertEquals(
                    told,
                    said(site(peer).publicPath("/").active(), "http.cors.stranger")
                            .get(0));
        }
    }

    @Test
    void a_description_may_be_meant_to_be_public() throws Exception {
        try (Peer peer = Peer.that((request, socket) -> Peer.say(
                socket,
                request.startsWith("GET /v3/api-docs ") || request.startsWith("GET / ")
                        ? PAGE
                        : "HTTP/1.1 404 No\r\n\r\n"))) {
            SiteCheck site = HttpChecks.site(peer.uri()).active();

            assertEquals(
                    "/v3/api-docs FAILED an OpenAPI description is served to anybody",
                    said(site, "http.exposed.api").get(0));
            assertTrue(said(site.publicPath("/v3/api-docs"), "http.exposed.api")
                    .get(0)
                    .startsWith("PASSED "));
        }
    }

    @Test
    void further_fields_may_be_telling() throws Exception {
        try (Peer peer = Peer.thatSays(PAGE)) {
            assertEquals(
                    List.of("x-built-with FAILED names software: \"love\""),
                    said(HttpChecks.site(peer.uri()).tellingHeaders("X-Built-With"), "http.info.software"));
        }
    }

    @Test
    void both_places_are_judged_by_what_was_said() throws Exception {
        String body = String.join(
                "\r\n",
                "HTTP/1.1 200 OK",
                "Content-Type: text/html",
                "X-Built-With: love",
                "Set-Cookie: basket=1; Secure",
                "Set-Cookie: anti=1; Secure",
                "Cross-Origin-Resource-Policy: cross-origin",
                "",
                "welcome to the shop");
        try (Peer service = Peer.thatSays(body);
                Peer front = Peer.thatSays(body)) {
            VantageCheck check = HttpChecks.vantage(service.uri(), front.uri())
                    .page("/a")
                    .sessionCookies("Basket")
                    .csrfCookies("Anti")
                    .tellingHeaders("X-Built-With")
                    .publicPath("/")
                    .privatePath("/a");

            assertTrue(said(check, "http.info.software").get(0).startsWith("/ x-built-with FAILED names software"));
            assertTrue(said(check, "http.cookie.http-only").get(0).startsWith("/ basket FAILED"));
            assertTrue(said(check, "http.corp").get(0).startsWith("/ PASSED"));
            assertTrue(said(check, "http.corp").get(1).startsWith("/a FAILED"));
            assertTrue(said(check, "http.cache.private")
                    .get(1)
                    .startsWith("/a FAILED an answer that is declared private"));
        }
    }

    private static String problem(Runnable call) {
        return assertThrows(ConfigurationException.class, call::run).problems().get(0);
    }

    @Test
    void what_is_said_of_no_page_or_twice_is_refused() {
        SiteCheck site = HttpChecks.site(URI.create("https://shop.example/")).api("/a");

        assertEquals(
                "http.site says whom the path \"/b\" is meant for, and does not look at it: name it before, by page, api or"
                        + " staticFile",
                problem(() -> site.publicPath("/b")));
        assertTrue(problem(() -> site.privatePath("/v3/api-docs")).contains("does not look at it"));
        assertTrue(problem(() -> site.publicPath("a")).contains("does not begin with one slash"));
        assertEquals(
                "http.site says twice whom the path \"/a\" is meant for: keep one",
                problem(() -> site.publicPath("/a").privatePath("/a")));
    }

    @Test
    void nothing_is_known_of_a_path_that_was_not_spoken_of() {
        URI shop = URI.create("https://shop.example/a?b");
        Expectations said = Expectations.standard().mark(shop, Audience.PUBLIC);

        assertEquals(Audience.PUBLIC, said.at(shop).audience());
        assertEquals(Audience.UNSTATED, said.at(shop.resolve("/a")).audience());
        assertEquals(Audience.UNSTATED, said.audience());
    }
}
