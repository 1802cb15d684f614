package dev.muster.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.muster.CheckStatus;
import dev.muster.Profile;
import dev.muster.Readiness;
import dev.muster.Schedule;
import dev.muster.State;
import dev.muster.testing.CheckContract;
import dev.muster.testing.Judged;
import dev.muster.testing.TestRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The JDK's own servers, plain and over TLS, and the engine around it all. */
final class RealServersTest {
    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/html");
        exchange.getResponseHeaders().add("Set-Cookie", "a=1");
        exchange.getResponseHeaders().add("Set-Cookie", "b=2");
        byte[] body = "<p>hello".repeat(200).getBytes(UTF_8);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : 0);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static URI uri(HttpServer server, String scheme) {
        return URI.create(
                scheme + "://localhost:" + server.getAddress().getPort() + (scheme.equals("http") ? "/" : "/x"));
    }

    @Test
    void a_chunked_answer_of_the_jdks_server_is_read() throws Exception {
        HttpServer server = HttpServer.create(ANY, 0);
        server.createContext("/", exchange -> answer(exchange, 200));
        server.start();
        try {
            URI address = uri(server, "http");
            Exchange seen = new HttpProbe(TestRun.ample(), Trust.usual()).follow(Request.get(address));

            assertEquals(List.of("a=1", "b=2"), seen.fields().values("Set-Cookie"));
            assertEquals("<p>hello".repeat(200), seen.body().text());
            assertEquals(Body.Extent.WHOLE, seen.body().extent());
            CheckContract.of(HttpChecks.site(address).active().maxBody(1_000))
                    .leavingAlone("HTTP-Dispatcher")
                    .verify();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void the_jdks_server_over_tls_is_read() throws Exception {
        Certificates own = Certificates.localhost();
        HttpsServer server = HttpsServer.create(ANY, 0);
        server.setHttpsConfigurator(new HttpsConfigurator(own.context()));
        server.createContext("/", exchange -> answer(exchange, 200));
        server.start();
        try {
            assertEquals(
                    "http.answers PASSED answers 200",
                    Judged.lines(HttpChecks.headers(uri(server, "https")).trusting(own.context()))
                            .get(0));
            assertEquals(
                    "http.endpoint PASSED answers 200",
                    Judged.lines(HttpChecks.endpoint(uri(server, "https")).trusting(own.context()))
                            .get(0));
            assertEquals(
                    "http.answers /x PASSED answers 200",
                    Judged.lines(HttpChecks.site(uri(server, "https"))
                                    .trusting(own.resumingContext())
                                    .active())
                            .get(0));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_server_error_keeps_the_instance_out_and_an_unreachable_host_is_one_line() throws Exception {
        HttpServer server = HttpServer.create(ANY, 0);
        server.createContext("/", exchange -> answer(exchange, 500));
        server.start();
        try {
            assertEquals(List.of("http.answers FAILED answers 500, a server error"), firstOf(uri(server, "http")));
        } finally {
            server.stop(0);
        }
        List<String> lines = firstOf(uri(server, "http"));
        assertEquals(1, lines.size(), lines.toString());
        assertTrue(lines.get(0).contains("INCONCLUSIVE http://localhost:"), lines.get(0));
        assertTrue(lines.get(0).contains("has no answer: connection refused"), lines.get(0));
    }

    /** What the engine shows of the check, but for what needs the first rule. */
    private static List<String> firstOf(URI address) throws Exception {
        Schedule schedule = Schedule.atStart().timeout(Duration.ofSeconds(10));
        try (Readiness readiness = Readiness.of(Profile.PRODUCTION)
                .check(HttpChecks.headers(address), schedule)
                .build()) {
            List<CheckStatus> checks = readiness.refresh().checks();
            assertTrue(
                    readiness.report().state() != State.READY,
                    String.valueOf(readiness.report().state()));
            return checks.get(0).verdicts().stream()
                    .map(dev.muster.Verdict::judgement)
                    .map(Judged::line)
                    .filter(line -> !line.contains(" N/A "))
                    .toList();
        }
    }
}
