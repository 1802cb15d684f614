package dev.muster.bench;

import com.sun.net.httpserver.HttpServer;
import dev.muster.Check;
import dev.muster.Outcome;
import dev.muster.Profile;
import dev.muster.Readiness;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.health.HealthHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;

/** A server with {@code /health} beside {@code /constant}, the same headers and body, which nobody computes. */
public final class HealthServer {
    private HealthServer() {}

    /** Serves on loopback, at a port that the system chooses and this prints, until it is killed. */
    public static void main(String[] args) throws IOException {
        HealthHandler.tuneServer();
        var builder = Readiness.of(Profile.PRODUCTION);
        for (int i = 0; i < 20; i++) {
            builder.check(
                    Check.of("bench.check-" + i, Scope.LOCAL, context -> Outcome.passed("fine")),
                    Schedule.every(Duration.ofSeconds(10)));
        }
        Readiness readiness = builder.build().start();
        byte[] constant = "{\"status\":\"pass\",\"state\":\"READY\"}".getBytes(StandardCharsets.UTF_8);

        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/health", HealthHandler.of(readiness));
        server.createContext("/constant", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "application/health+json");
                exchange.getResponseHeaders().set("Cache-Control", "no-store");
                exchange.getResponseHeaders().set("Vary", "Accept, Authorization");
                exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
                exchange.sendResponseHeaders(200, constant.length);
                exchange.getResponseBody().write(constant);
            }
        });
        server.start();
        System.out.println(server.getAddress().getPort());
    }
}
