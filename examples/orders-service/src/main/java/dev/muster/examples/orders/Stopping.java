package dev.muster.examples.orders;

import com.sun.net.httpserver.HttpServer;
import dev.muster.Readiness;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stops the service when the process is asked to, by SIGTERM: first says so at /health and goes on serving, so that whoever asks
 * there sends no more; then ends what is under way, and then the checks.
 */
final class Stopping {
    private static final int MOST_SECONDS_UNDER_WAY = 5;

    private final Readiness readiness;
    private final Duration drain;
    private final List<HttpServer> servers = new CopyOnWriteArrayList<>();

    private Stopping(Readiness readiness, Duration drain) {
        this.readiness = readiness;
        this.drain = drain;
    }

    static Stopping of(Readiness readiness, Duration drain) {
        Stopping stopping = new Stopping(readiness, drain);
        Runtime.getRuntime().addShutdownHook(new Thread(stopping::stop, "orders-stop"));
        return stopping;
    }

    /** {@return this server, which is stopped too} */
    HttpServer with(HttpServer server) {
        servers.add(server);
        return server;
    }

    private void stop() {
        readiness.drain("the process was asked to stop");
        try {
            Thread.sleep(drain.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        servers.forEach(server -> server.stop(drain.isZero() ? 0 : MOST_SECONDS_UNDER_WAY));
        readiness.close();
    }
}
