package dev.muster.health;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.muster.Readiness;
import dev.muster.Secret;
import java.io.IOException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@link HealthEndpoint} on the JDK's own HTTP server.
 *
 * <pre>{@code
 * HealthHandler.tuneServer();                       // first of all, before any HttpServer is made
 * HttpServer server = HttpServer.create(address, 0);
 * server.createContext("/health", HealthHandler.of(readiness).token(token));
 * }</pre>
 *
 * <p><b>The server needs two system properties</b>, read once, when its first class is loaded: set them on the command
 * line, or call {@link #tuneServer()} before the first {@code HttpServer.create}.
 *
 * <ul>
 *   <li>{@code -Dsun.net.httpserver.nodelay=true}: otherwise headers and body wait for each other's acknowledgement on a
 *       connection that is kept, 44 ms a request.
 *   <li>{@code -Dsun.net.httpserver.maxIdleConnections=2000}: otherwise the server closes connections beyond 200 while
 *       clients write to them; with 500 connections 40 of 100 requests fail.
 * </ul>
 *
 * <p>Give the server an executor as well: without one it answers one request at a time.
 *
 * <p>Request bodies are not read; the server itself passes over at most {@code sun.net.httpserver.drainAmount} (64 KiB)
 * and closes the connection of a client that sends more. A fault in here answers 500 with nothing inside. Immutable and
 * thread-safe.
 */
public final class HealthHandler implements HttpHandler {
    private static final Logger log = LoggerFactory.getLogger(HealthHandler.class);
    private static final int FAULT = 500;
    private static final int NO_BODY = -1;

    private final HealthEndpoint endpoint;
    private final @Nullable Predicate<? super HttpExchange> guard;
    private final AtomicBoolean complained = new AtomicBoolean();

    private HealthHandler(HealthEndpoint endpoint, @Nullable Predicate<? super HttpExchange> guard) {
        this.endpoint = endpoint;
        this.guard = guard;
    }

    /** {@return a handler that shows the state alone} */
    public static HealthHandler of(Readiness readiness) {
        return new HealthHandler(HealthEndpoint.of(readiness), null);
    }

    /**
     * {@return a copy that shows everything to callers with this token, as {@link HealthEndpoint#token} says}
     *
     * @throws IllegalArgumentException if the token is too short, too long, or no header can carry it
     */
    public HealthHandler token(Secret token) {
        return new HealthHandler(endpoint.token(token), guard);
    }

    /**
     * {@return a copy that shows everything to callers whom this lets pass, beside those with a token}
     *
     * <p>Asked at every request, on the server's thread. When it throws, the caller sees the state alone.
     *
     * @throws IllegalStateException if called twice
     */
    public HealthHandler authorisedBy(Predicate<? super HttpExchange> owners) {
        if (guard != null) {
            throw new IllegalStateException("authorisedBy was set before: join the two with Predicate.or");
        }
        return new HealthHandler(endpoint, owners);
    }

    /**
     * {@return a handler that lets this page answer those who may see everything, and tells all others what this handler
     * tells them, the state alone}
     *
     * <p>For further details, such as a checklist's. What the page throws is a fault in here: it answers 500 with nothing
     * inside.
     */
    public HttpHandler guarding(HttpHandler page) {
        return exchange -> {
            if (endpoint.mayLook(request(exchange))) {
                show(page, exchange);
            } else {
                handle(exchange);
            }
        };
    }

    private void show(HttpHandler page, HttpExchange exchange) {
        try {
            page.handle(exchange);
        } catch (IOException e) {
            log.debug("a caller left before its page was sent");
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            complain("a page of the owner's", e);
            apologise(exchange);
        } finally {
            exchange.close();
        }
    }

    /**
     * Sets the two system properties that the server needs, each unless it is set already. To be called before anything
     * makes an {@code HttpServer}; later it has no effect. Never called by anything in here.
     */
    public static void tuneServer() {
        Properties properties = System.getProperties();
        properties.putIfAbsent("sun.net.httpserver.nodelay", "true");
        properties.putIfAbsent("sun.net.httpserver.maxIdleConnections", "2000");
    }

    /** Answers, whatever happens, and ends the exchange. */
    @Override
    public void handle(HttpExchange exchange) {
        try {
            send(exchange, endpoint.answer(request(exchange)));
        } catch (IOException e) {
            log.debug("a caller left before its health answer was sent");
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            complain("answering a health request", e);
            apologise(exchange);
        } finally {
            exchange.close();
        }
    }

    private HealthRequest request(HttpExchange exchange) {
        return new HealthRequest(exchange.getRequestMethod(), exchange.getRequestHeaders(), authorisation(exchange));
    }

    private Authorisation authorisation(HttpExchange exchange) {
        try {
            return guard != null && guard.test(exchange) ? Authorisation.AUTHORISED : Authorisation.ANONYMOUS;
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            complain("the owner's authorisedBy", e);
            return Authorisation.ANONYMOUS;
        }
    }

    private static void send(HttpExchange exchange, HealthResponse answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), answer.length() == 0 ? NO_BODY : answer.length());
        if (answer.length() > 0) {
            answer.writeTo(exchange.getResponseBody());
        }
    }

    private static void apologise(HttpExchange exchange) {
        try {
            exchange.getResponseHeaders().clear();
            exchange.sendResponseHeaders(FAULT, NO_BODY);
        } catch (IOException | RuntimeException e) {
            log.debug("nor could the caller be told so");
        }
    }

    /** Once for all requests, and without the fault's own text, in which there may be anything that a caller sent. */
    private void complain(String what, Throwable fault) {
        if (complained.compareAndSet(false, true)) {
            log.error("{} threw {}; further faults are not logged", what, where(fault));
        }
    }

    private static String where(Throwable fault) {
        StackTraceElement[] frames = fault.getStackTrace();
        return fault.getClass().getName() + (frames.length == 0 ? "" : " at " + frames[0]);
    }
}
