package dev.muster.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A service behind a proxy, which has its manners by the first part of the path: {@code /plain/}, {@code /careless/}. */
final class Service implements AutoCloseable {
    private static final String GOOD_SESSION = "__Host-sid=k7d9q2m4; Path=/; Secure; HttpOnly; SameSite=Strict";
    private static final String BAD_SESSION = "sid=k7d9q2m4; Path=/";

    private final HttpServer server;

    private Service(HttpServer server) {
        this.server = server;
    }

    static Service start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", Service::answer);
        server.start();
        return new Service(server);
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getRawPath().split("/", 3);
        Headers fields = exchange.getResponseHeaders();
        fields.set("Content-Type", "text/html; charset=utf-8");
        behave(path[1], fields);
        boolean get = exchange.getRequestMethod().equals("GET");
        if (get && path[2].isEmpty()) {
            send(exchange, status(path[1]), Shop.PAGE + links(path[1], exchange.getRequestHeaders()));
        } else {
            fields.remove("Set-Cookie");
            send(exchange, get ? 404 : 405, error(path[1]));
        }
    }

    private static void behave(String manner, Headers fields) {
        switch (manner) {
            case "protected" -> Shop.FIELDS.forEach(fields::set);
            case "named" -> fields.set("X-Powered-By", "Shop/1.4.2");
            case "session" -> fields.set("Set-Cookie", GOOD_SESSION);
            case "careless" -> fields.set("Set-Cookie", BAD_SESSION);
            case "leading" -> fields.set("Location", "http://10.1.2.3:8081/shop");
            default -> {}
        }
        if (fields.containsKey("Set-Cookie")) {
            fields.set("Cache-Control", "no-store");
        }
    }

    private static int status(String manner) {
        return switch (manner) {
            case "leading" -> 302;
            case "failing" -> 503;
            default -> 200;
        };
    }

    private static String links(String manner, Headers asked) {
        if (!manner.equals("linking")) {
            return "";
        }
        String forwarded = asked.getFirst("X-Forwarded-Host");
        return "<a href=//" + (forwarded == null ? asked.getFirst("Host") : forwarded) + "/about>about</a>";
    }

    private static String error(String manner) {
        return manner.equals("tracing")
                ? "<pre>java.lang.IllegalStateException: no\n\tat org.shop.Orders.find(Orders.java:12)</pre>"
                : "<!doctype html><html lang=en><title>Sorry</title>";
    }

    private static void send(HttpExchange exchange, int status, String page) throws IOException {
        byte[] body = page.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
