package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpHandler;
import dev.muster.Check;
import dev.muster.Profile;
import dev.muster.Readiness;
import dev.muster.Schedule;
import dev.muster.State;
import dev.muster.testing.CheckContract;
import dev.muster.testing.ClosedPort;
import dev.muster.testing.Judged;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where one of the two does not answer, or both do not show the same: nothing is red that cannot be known. */
final class VantageDoubtTest extends VantagePair {
    @Test
    void a_service_that_redirects_in_spite_of_it_is_told_why_it_cannot_be_compared() throws Exception {
        HttpHandler trusting = exchange -> redirectPlain(exchange, "http");
        server.createContext("/", trusting);
        try (Peer front = Peer.that(
                (request, socket) -> Peer.say(socket, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + HTML),
                OWN.listener())) {
            Check check = check(front.secure());
            Map<String, String> said = said(check, "http.answers");

            assertTrue(
                    said.getOrDefault("service", "")
                            .contains("the redirects go in a circle, back to /, though asked as a proxy asks"),
                    said.toString());
            assertEquals("public PASSED answers 200", said.getOrDefault("public", ""));
            assertEquals(1, inconclusive(check).size(), inconclusive(check).toString());
            assertTrue(said(check, "http.hsts", "").contains("layer: not known"));
        }
    }

    @Test
    void a_service_that_refuses_every_name_is_not_judged_by_its_refusal() throws Exception {
        server.createContext("/", exchange -> answer(exchange, 421, Map.of("Set-Cookie", "sid=1"), "unknown host"));
        try (Peer front = Peer.that(
                (request, socket) -> Peer.say(socket, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + HTML),
                OWN.listener())) {
            Check check = check(front.secure());

            assertEquals(List.of(), failed(check));
            assertTrue(said(check, "http.answers", "public")
                    .contains("the public URL answers 200 where the service answers 421; something else may answer"));
        }
    }

    @Test
    void a_public_url_that_cannot_be_reached_is_one_line() throws Exception {
        serve(Map.of("Set-Cookie", "sid=1"));
        try (ClosedPort gone = new ClosedPort()) {
            Check check = check(gone.uri()).page("/a").api("/b");

            assertEquals(1, inconclusive(check).size(), inconclusive(check).toString());
            assertTrue(
                    inconclusive(check)
                            .get(0)
                            .startsWith("http.answers public / INCONCLUSIVE the public URL has no answer: connection"
                                    + " refused; see whether this host reaches its own public address (DNS, hairpin"),
                    inconclusive(check).get(0));
            assertEquals(List.of(), graver(check));
            assertTrue(said(check, "http.cookie.secure", "service / sid").contains("layer: service ("));
        }
    }

    @Test
    void a_name_that_leads_nowhere_is_no_finding() throws Exception {
        serve(GOOD);
        Check check = check(URI.create("https://nobody.invalid/"));

        assertTrue(
                inconclusive(check).get(0).contains("has no answer: the host name nobody.invalid is not known here"));
        assertEquals(List.of(), graver(check));
    }

    @Test
    void a_certificate_of_somebody_else_is_no_finding() throws Exception {
        serve(GOOD);
        try (Peer front = front(lines -> lines)) {
            Check check = HttpChecks.vantage(service("/"), front.secure());

            assertTrue(
                    inconclusive(check).get(0).contains("certificate not trusted"),
                    inconclusive(check).toString());
            assertEquals(List.of(), graver(check));
        }
    }

    @Test
    void a_service_that_cannot_be_reached_leaves_the_public_url_to_be_judged() throws Exception {
        String page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nSet-Cookie: sid=1\r\n\r\n" + HTML;
        try (ClosedPort gone = new ClosedPort();
                Peer front = Peer.that((request, socket) -> Peer.say(socket, page), OWN.listener())) {
            Check check = HttpChecks.vantage(gone.uri(), front.secure())
                    .trusting(OWN.context())
                    .page("/a");

            assertEquals(1, inconclusive(check).size(), inconclusive(check).toString());
            assertTrue(inconclusive(check).get(0).contains("service / INCONCLUSIVE no answer: connection refused"));
            assertTrue(
                    failed(check).contains("http.cookie.secure WARNING"),
                    failed(check).toString());
            assertTrue(said(check, "http.cookie.secure", "/a sid").contains("layer: not known"));
        }
    }

    @Test
    void where_nobody_answers_there_is_nothing_to_judge() throws Exception {
        try (ClosedPort service = new ClosedPort();
                ClosedPort shown = new ClosedPort()) {
            String said = Judged.cannotLook(HttpChecks.vantage(service.uri(), shown.uri()));

            assertTrue(said.startsWith("neither http://127.0.0.1:"), said);
            assertTrue(said.contains("has an answer: connection refused; nor http://127.0.0.1:"), said);
        }
    }

    @Test
    void another_application_at_the_public_url_is_no_finding() throws Exception {
        serve(GOOD);
        String router = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nSet-Cookie: session=1\r\n\r\n"
                + "<html><form action=/login><input name=user><input name=password>Log in to your router</form>";
        try (Peer front = Peer.that((request, socket) -> Peer.say(socket, router), OWN.listener())) {
            Check check = check(front.secure());

            assertEquals(List.of(), graver(check));
            assertTrue(
                    inconclusive(check).get(0).contains("shows another page than the service"),
                    inconclusive(check).toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, answers 401 where the service answers 200",
        "404, answers 404 where the service answers 200",
        "502, 'answers 502, a server error, where the service answers 200'",
        "503, 'answers 503, a server error, where the service answers 200'",
    })
    void another_status_at_the_public_url_is_no_finding(int status, String reason) throws Exception {
        serve(GOOD);
        try (Peer front = Peer.that(
                (request, socket) -> Peer.say(socket, "HTTP/1.1 " + status + " No\r\nSet-Cookie: sid=1\r\n\r\nno"),
                OWN.listener())) {
            Check check = check(front.secure());

            assertEquals(List.of(), graver(check));
            assertTrue(
                    inconclusive(check).get(0).contains("the public URL " + reason + ";"),
                    inconclusive(check).toString());
        }
    }

    @Test
    void a_server_error_of_the_service_is_told_of_the_service() throws Exception {
        server.createContext("/", exchange -> answer(exchange, 500, Map.of(), "oh"));
        try (Peer front = front(lines -> lines)) {
            Check check = check(front.secure());

            assertEquals(List.of("http.answers ERROR"), failed(check));
            assertEquals("service FAILED answers 500, a server error", said(check, "http.answers", "service"));
            assertTrue(said(check, "http.answers", "public").contains("answers 500, a server error; something"));
        }
    }

    @Test
    void a_declared_page_that_is_gone_is_told_of_the_service() throws Exception {
        server.createContext("/", exchange -> {
            boolean home = exchange.getRequestURI().getPath().equals("/");
            answer(exchange, home ? 200 : 404, GOOD, home ? HTML : "there is no such page");
        });
        try (Peer front = front(lines -> lines)) {
            Check check = check(front.secure()).page("/gone").staticFile("/app.js");
            Map<String, String> said = said(check, "http.answers");

            assertEquals(
                    "service /gone FAILED answers 404, though it was declared", said.getOrDefault("service /gone", ""));
            assertEquals("public /gone N/A answers 404, as the service does", said.getOrDefault("public /gone", ""));
        }
    }

    @Test
    void half_an_answer_is_not_compared() throws Exception {
        serve(GOOD);
        try (Peer front = Peer.that(
                (request, socket) -> Peer.say(socket, "HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n" + HTML),
                OWN.listener())) {
            assertTrue(inconclusive(check(front.secure())).get(0).contains("the public URL breaks its answer off"));
        }
    }

    /** A load balancer sends nobody to an instance that is not ready: what it shows until then must not keep it so. */
    @Test
    void what_the_public_url_shows_of_others_keeps_no_instance_from_traffic() throws Exception {
        serve(GOOD);
        String old = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nSet-Cookie: sid=1\r\n"
                + "Content-Security-Policy: script-src *\r\n\r\n" + HTML;
        for (String answer : List.of("HTTP/1.1 503 No\r\n\r\n", old)) {
            try (Peer front = Peer.thatSays(answer);
                    Readiness readiness = Readiness.of(Profile.PRODUCTION)
                            .check(
                                    HttpChecks.vantage(service("/"), front.uri()),
                                    Schedule.atStart().timeout(Duration.ofSeconds(10)))
                            .build()) {
                assertEquals(State.DEGRADED, readiness.start().report().state());
            }
        }
    }

    @Test
    void it_ends_in_its_time_and_heeds_an_interrupt() throws Exception {
        serve(GOOD);
        try (Peer front = Peer.thatStalls()) {
            Check check = HttpChecks.vantage(service("/"), front.uri());
            CheckContract.of(check).leavingAlone("peer").verifyEndsIn(Duration.ofMillis(300));
            CheckContract.of(check).leavingAlone("peer").verifyHeedsInterrupt(front::awaitRequest);
        }
    }
}
