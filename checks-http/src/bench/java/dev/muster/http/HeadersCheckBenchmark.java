package dev.muster.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.muster.CheckResult;
import dev.muster.health.HealthHandler;
import dev.muster.testing.TestRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * One whole passive check against a server on loopback, beside a GET of the same page by the JDK's client: over a
 * connection for each, as the check makes one, and over one that is kept.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class HeadersCheckBenchmark {
    /** What the server does with the connection after each answer. */
    public enum Connections {
        /** Closes it. */
        CLOSED,
        /** Keeps it for the next request. */
        KEPT
    }

    /** Which. */
    @Param
    public Connections connections;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private HttpServer server;
    private HeadersCheck check;
    private HttpRequest request;

    /** Serves the page. */
    @Setup(Level.Trial)
    public void start() throws IOException {
        HealthHandler.tuneServer();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/orders");
        check = HttpChecks.headers(address);
        request = HttpRequest.newBuilder(address).build();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            Answers.PAGE.fields().stream()
                    .filter(field -> !field.name().equals("Content-Length") && !field.name().equals("Connection"))
                    .forEach(field -> exchange.getResponseHeaders().add(field.name(), field.value()));
            if (connections == Connections.CLOSED) {
                exchange.getResponseHeaders().set("Connection", "close");
            }
            byte[] body = Answers.PAGE.body();
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Stops the server. */
    @TearDown(Level.Trial)
    public void stop() {
        server.stop(0);
        threads.shutdown();
    }

    /** The baseline. */
    @Benchmark
    public HttpResponse<String> get() throws Exception {
        return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** The check: a GET, and all passive rules over its answer. */
    @Benchmark
    public CheckResult check() throws Exception {
        return check.run(TestRun.ample());
    }
}
