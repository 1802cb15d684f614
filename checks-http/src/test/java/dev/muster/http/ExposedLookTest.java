package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.testing.TestRun;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExposedLookTest {
    private static final String JSON = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n";
    private static final String NONE = "HTTP/1.1 404 No\r\n\r\n";
    private static final int LONG = 40_000;

    private static List<Attempt> look(Peer peer, List<String> paths) throws Exception {
        Attempts attempts = new Attempts(new HttpProbe(TestRun.ample(), Trust.usual()));
        new ExposedLook(attempts, peer.uri("/shop/"), "musterx").attempt(paths);
        return attempts.all();
    }

    private static List<String> subjects(List<Attempt> attempts) {
        return attempts.stream()
                .map(attempt -> attempt.purpose() + " " + attempt.subject())
                .toList();
    }

    private static int length(Attempt attempt) {
        return attempt.exchange().orElseThrow().body().length();
    }

    /** A server of these answers, by the beginning of the path. */
    private static Peer that(String path, String answer) throws Exception {
        return Peer.that((request, socket) -> Peer.say(socket, request.startsWith("GET " + path) ? answer : NONE));
    }

    @Test
    void what_is_served_is_compared_with_a_random_path_once_in_each_directory() throws Exception {
        String both = "{\"propertySources\":[],\"contexts\":{\"dependencies\":1},\"status\":\"UP\"}";
        try (Peer peer = Peer.that(
                (request, socket) -> Peer.say(socket, request.startsWith("GET /.env") ? NONE : JSON + both))) {
            List<Attempt> attempts =
                    look(peer, List.of("/.env", "/actuator/env", "/actuator/beans", "/actuator/metrics", "/health"));

            assertEquals(
                    List.of(
                            "EXPOSED /.env",
                            "EXPOSED /actuator/env",
                            "CONTROL /actuator/env",
                            "EXPOSED /actuator/beans",
                            "EXPOSED /actuator/metrics",
                            "EXPOSED /health",
                            "CONTROL /health"),
                    subjects(attempts));
            assertEquals(
                    peer.uri("/actuator/musterx"),
                    attempts.get(2).exchange().orElseThrow().uri());
        }
    }

    @Test
    void what_proves_nothing_is_compared_with_nothing() throws Exception {
        try (Peer peer =
                Peer.thatSays("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>the page of an application")) {
            assertEquals(
                    List.of("EXPOSED /actuator/env", "EXPOSED /health"),
                    subjects(look(peer, List.of("/actuator/env", "/health"))));
        }
    }

    @Test
    void health_that_is_down_is_compared_too() throws Exception {
        String down = "HTTP/1.1 503 No\r\nContent-Type: application/json\r\n\r\n"
                + "{\"status\":\"DOWN\",\"components\":{\"db\":{\"status\":\"DOWN\"}}}";
        try (Peer peer = that("/health", down)) {
            List<Attempt> attempts = look(peer, List.of("/health"));

            assertEquals(List.of("EXPOSED /health", "CONTROL /health"), subjects(attempts));
            assertEquals("WARNING", Sites.words(new ExposedHealthRule(), Sites.site(attempts.toArray(new Attempt[0]))));
        }
    }

    @Test
    void a_mark_far_into_a_body_is_found() throws Exception {
        String late = "{\"activeProfiles\":[\"" + "x".repeat(LONG) + "\"],\"propertySources\":[]}";
        try (Peer peer = that("/actuator/env", JSON + late)) {
            List<Attempt> attempts = look(peer, List.of("/actuator/env"));

            assertEquals("ERROR", Sites.words(new ExposedActuatorRule(), Sites.site(attempts.toArray(new Attempt[0]))));
        }
    }

    /** The control is compared with everything in its directory: what it proves of another path is kept. */
    @Test
    void a_page_that_is_everywhere_is_no_finding_however_long() throws Exception {
        String late = "{\"x\":\"" + "x".repeat(LONG) + "\",\"propertySources\":[],\"names\":[]}";
        try (Peer peer = Peer.thatSays(JSON + late)) {
            List<Attempt> attempts = look(peer, List.of("/actuator/env", "/actuator/metrics"));

            assertEquals("pass", Sites.words(new ExposedActuatorRule(), Sites.site(attempts.toArray(new Attempt[0]))));
        }
    }

    @Test
    void long_pages_that_prove_nothing_do_not_fill_the_memory() throws Exception {
        String page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>" + "x".repeat(LONG);
        try (Peer peer = Peer.thatSays(page)) {
            List<Attempt> attempts = look(peer, HttpRules.EXPOSED);

            assertTrue(attempts.stream().allMatch(attempt -> attempt.exchange().isPresent()), attempts.toString());
            assertTrue(attempts.stream().allMatch(attempt -> length(attempt) <= 256));
            assertEquals(
                    Body.Extent.CUT,
                    attempts.get(0).exchange().orElseThrow().body().extent());
        }
    }

    @Test
    void of_a_dump_only_the_beginning_is_read_and_half_a_page_stays_half() throws Exception {
        String dump = "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n\r\nJAVA PROFILE 1.0.2"
                + "x".repeat(LONG);
        String half = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 99999\r\n\r\n" + "x".repeat(LONG);
        try (Peer dumping = that("/actuator/heapdump", dump);
                Peer breaking = that("/health", half)) {
            assertEquals(
                    1024, length(look(dumping, List.of("/actuator/heapdump")).get(0)));
            assertEquals(
                    Body.Extent.BROKEN,
                    look(breaking, List.of("/health"))
                            .get(0)
                            .exchange()
                            .orElseThrow()
                            .body()
                            .extent());
        }
    }
}
