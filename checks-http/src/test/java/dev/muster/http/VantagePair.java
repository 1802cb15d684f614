package dev.muster.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.muster.Check;
import dev.muster.Judgement;
import dev.muster.Outcome;
import dev.muster.testing.Judged;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The JDK's server as the service, and a proxy in front of it. */
abstract class VantagePair {
    static final String HTML = "<!doctype html><title>Shop</title><p>welcome to the shop, twelve offers today";
    static final Map<String, String> GOOD = Map.of(
            "Content-Security-Policy", "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Set-Cookie", "__Host-sid=1; Path=/; Secure; HttpOnly; SameSite=Lax",
            "Cache-Control", "no-store");

    static final Certificates OWN = Certificates.localhost();

    HttpServer server;
    private final Map<Check, List<Judgement>> runs = new HashMap<>();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    URI service(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    void serve(Map<String, String> fields) {
        server.createContext("/", exchange -> answer(exchange, 200, fields, HTML));
    }

    static void answer(HttpExchange exchange, int status, Map<String, String> fields, String body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
        fields.forEach(exchange.getResponseHeaders()::set);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    Peer front(UnaryOperator<List<String>> edit) throws Exception {
        return Front.secured(service("/"), OWN.listener(), edit);
    }

    VantageCheck check(URI shown) throws GeneralSecurityException {
        return HttpChecks.vantage(service("/"), shown).trusting(OWN.context());
    }

    /** {@return what came of the one run of that check} */
    private List<Judgement> run(Check check) throws Exception {
        List<Judgement> before = runs.get(check);
        List<Judgement> all = before == null ? Judged.by(check) : before;
        runs.put(check, all);
        return all;
    }

    /** What is said by that rule, of each subject. */
    Map<String, String> said(Check check, String rule) throws Exception {
        Map<String, String> said = new TreeMap<>();
        for (Judgement judgement : run(check)) {
            if (judgement.rule().id().equals(rule)) {
                String line = Judged.line(judgement).substring(rule.length()).strip();
                said.put(judgement.outcome().subject(), line);
            }
        }
        return said;
    }

    String said(Check check, String rule, String subject) throws Exception {
        return said(check, rule).getOrDefault(subject, "");
    }

    List<String> failed(Check check) throws Exception {
        return run(check).stream()
                .filter(judgement -> judgement.outcome() instanceof Outcome.Failed)
                .map(judgement -> judgement.rule().id() + " "
                        + judgement.finding().orElseThrow().severity())
                .toList();
    }

    List<String> inconclusive(Check check) throws Exception {
        return run(check).stream()
                .map(Judged::line)
                .filter(line -> line.contains(" INCONCLUSIVE "))
                .toList();
    }

    /** Warnings and worse. */
    List<String> graver(Check check) throws Exception {
        return failed(check).stream().filter(line -> !line.endsWith(" INFO")).toList();
    }

    static void redirectPlain(HttpExchange exchange, @org.jspecify.annotations.Nullable String proto)
            throws IOException {
        if ("https".equals(proto)) {
            answer(exchange, 200, GOOD, HTML);
        } else {
            String to = "https://" + exchange.getRequestHeaders().getFirst("Host") + "/";
            answer(exchange, 301, Map.of("Location", to), "");
        }
    }
}
