package dev.muster.examples.orders;

import com.sun.net.httpserver.HttpServer;
import dev.muster.Check;
import dev.muster.Outcome;
import dev.muster.Profile;
import dev.muster.Readiness;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.Severity;
import dev.muster.config.ConfigChecks;
import dev.muster.config.Settings;
import dev.muster.health.HealthHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;

/** The whole program of the README. */
public final class QuickStart {
    private QuickStart() {}

    /** Starts, or refuses to. */
    public static void main(String[] args) throws IOException {
        HealthHandler.tuneServer(); // before the first server is made
        Settings settings = Settings.environment();
        Queue<String> backlog = new LinkedBlockingQueue<>();

        Readiness readiness = Readiness.of(Profile.PRODUCTION)
                .checks(ConfigChecks.debugOff(settings), ConfigChecks.secrets(settings, "SECRET_KEY"))
                .check(
                        Check.of(
                                "orders.backlog",
                                Scope.LOCAL,
                                context -> backlog.size() < 10_000
                                        ? Outcome.passed(backlog.size() + " waiting, 10000 is the limit")
                                        : Outcome.failed(Severity.WARNING, "backlog is " + backlog.size())
                                                .fix("see whether the warehouse export runs")),
                        Schedule.every(Duration.ofSeconds(30)))
                .build()
                .start(); // throws NotReadyException, whose message is the whole panel

        int port = Integer.parseInt(System.getenv().getOrDefault("PORT", "8080"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/health", HealthHandler.of(readiness));
        server.start();
        readiness.listening();
        System.out.println("listening on port " + server.getAddress().getPort());
    }
}
