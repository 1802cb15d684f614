package dev.muster.examples.orders;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.muster.Check;
import dev.muster.NotReadyException;
import dev.muster.Readiness;
import dev.muster.TextStyle;
import dev.muster.config.Setting;
import dev.muster.config.Settings;
import dev.muster.health.HealthHandler;
import dev.muster.tls.TlsChecks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** Takes orders over HTTP, once its own production checks let it. */
public final class OrdersService {
    private static final int MOST_BYTES = 64 * 1024;

    private final Orders orders = new Orders();
    private final Settings settings;
    private final OrdersChecklist checklist;

    private OrdersService(Settings settings) {
        this.settings = settings;
        this.checklist = OrdersChecklist.of(settings);
    }

    /** Starts, or prints the panel and ends with status 1. */
    public static void main(String[] args) throws IOException {
        HealthHandler.tuneServer();
        try {
            new OrdersService(ProductionChecks.declare(Settings.environment())).start();
        } catch (NotReadyException refused) {
            System.err.print(refused.report().toText(TextStyle.detect()));
            System.exit(1);
        }
    }

    private void start() throws IOException {
        AtomicReference<InetSocketAddress> address = new AtomicReference<>();
        AtomicReference<InetSocketAddress> tlsAddress = new AtomicReference<>();
        Optional<TlsPort> tls = TlsPort.of(settings);
        List<Check> own = new ArrayList<>(List.of(OwnPort.page(address::get), TlsChecks.jvm()));
        tls.ifPresent(port -> own.add(OwnPort.tls(tlsAddress::get, port)));
        tls.ifPresent(port -> own.add(TlsChecks.keyStore(port.store(), port.password())));
        OrdersDatabase.of(settings).ifPresent(database -> own.addAll(database.checks()));
        OrdersCache.of(settings).ifPresent(cache -> own.addAll(cache.checks()));
        own.add(checklist.check());
        Readiness readiness = ProductionChecks.of(settings, orders, own).start();
        Stopping stopping = Stopping.of(readiness, Duration.ofSeconds(number("DRAIN_SECONDS", 0)));
        if (tls.isPresent()) {
            InetSocketAddress secured = serve(stopping.with(tls.get().server()), readiness);
            tlsAddress.set(secured);
            System.out.println("listening with TLS on port " + secured.getPort());
        }
        InetSocketAddress local = new InetSocketAddress(InetAddress.getLoopbackAddress(), number("PORT", 8080));
        InetSocketAddress served = serve(stopping.with(HttpServer.create(local, 0)), readiness);
        address.set(served);
        readiness.listening();
        System.out.println("listening on port " + served.getPort());
    }

    private InetSocketAddress serve(HttpServer server, Readiness readiness) {
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext(
                "/", new Front(settings.find("CONTENT_SECURITY_POLICY").map(Setting::text)));
        server.createContext("/orders", this::takeOrder);
        server.createContext("/health", health(readiness));
        server.createContext("/checklist", health(readiness).guarding(checklist));
        server.start();
        return server.getAddress();
    }

    private HealthHandler health(Readiness readiness) {
        HealthHandler anonymous = HealthHandler.of(readiness);
        return settings.find("HEALTH_TOKEN")
                .map(token -> anonymous.token(token.secret()))
                .orElse(anonymous);
    }

    private int number(String name, int otherwise) {
        return settings.find(name)
                .map(number -> Integer.parseInt(number.text()))
                .orElse(otherwise);
    }

    private void takeOrder(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] order = exchange.getRequestBody().readNBytes(MOST_BYTES);
            int waiting = orders.place(new String(order, StandardCharsets.UTF_8));
            byte[] answer = (waiting + " waiting\n").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(202, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }
}
