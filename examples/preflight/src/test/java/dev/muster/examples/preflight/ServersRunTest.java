package dev.muster.examples.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.muster.db.EmbeddedPostgres;
import dev.muster.redis.EmbeddedRedis;
import dev.muster.testing.ClosedPort;
import dev.muster.testing.SelfSigned;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that are there, are not, stall, and do not let in. */
final class ServersRunTest {
    @TempDir
    private Path directory = Path.of("");

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static final HttpHandler PAGE = exchange -> {
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(200, 2);
        exchange.getResponseBody().write(new byte[] {'o', 'k'});
        exchange.close();
    };

    private static void requireStatus(int status, Ran ran) {
        assertEquals(status, ran.status(), ran.out() + ran.err());
    }

    @Test
    void an_endpoint_that_answers_passes_the_smoke_test() throws Exception {
        HttpServer server = HttpServer.create(loopback(), 0);
        server.createContext("/", PAGE);
        server.createContext("/bare", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.getResponseHeaders().set("Set-Cookie", "SESSION=4711");
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(new byte[] {'o', 'k'});
            exchange.close();
        });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        try {
            requireStatus(0, Ran.in(directory).run("smoke", "--url", url));
            Ran two = Ran.in(directory).run("smoke", "--url", url, "--url", url + "other", "--format", "json");
            requireStatus(0, two);
            requireStatus(1, Ran.in(directory).run("--site", url + "bare"));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void an_endpoint_over_tls_is_looked_at_by_the_trust_that_is_named() throws Exception {
        SelfSigned own = SelfSigned.loopback();
        Path certificate = Files.writeString(directory.resolve("ca.pem"), own.certificate());
        HttpsServer server = HttpsServer.create(loopback(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(own.context("TLS")));
        server.createContext("/", PAGE);
        server.start();
        String port = Integer.toString(server.getAddress().getPort());
        try {
            requireStatus(1, Ran.in(directory).run("smoke", "--url", "https://localhost:" + port + "/"));
            requireStatus(
                    0,
                    Ran.in(directory)
                            .run(
                                    "smoke",
                                    "--url",
                                    "https://localhost:" + port + "/",
                                    "--tls",
                                    "localhost:" + port,
                                    "--trust",
                                    certificate.toString()));
            Ran stores = Ran.in(directory).run("--keystore", certificate.toString());
            assertTrue(stores.status() != 2, stores.err());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void nobody_answers() throws Exception {
        try (ClosedPort closed = new ClosedPort()) {
            String place = "127.0.0.1:" + closed.port();
            Ran url = Ran.in(directory).run("--url", "http://" + place + "/");
            requireStatus(1, url);
            assertTrue(url.out().contains("http.endpoint"), url.out());
            Ran rest = Ran.in(directory)
                    .run(
                            "--tls",
                            place,
                            "--jdbc",
                            "jdbc:postgresql://" + place + "/x",
                            "--redis",
                            "redis://" + place,
                            "--purpose",
                            "cache");
            assertTrue(rest.status() == 1 || rest.status() == 3, rest.out());
        }
    }

    @Test
    void somebody_takes_the_call_and_says_nothing() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Ran ran = Ran.in(directory)
                    .run("--url", "http://127.0.0.1:" + silent.getLocalPort() + "/", "--timeout", "700ms");
            assertTrue(ran.status() == 1 || ran.status() == 3, ran.out());
        }
    }

    @Test
    void a_database_is_looked_at_with_its_password_from_the_environment_or_a_file() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Map<String, String> login = postgres.settings();
            String url = login.getOrDefault("JDBC_URL", "");
            String password = login.getOrDefault("JDBC_PASSWORD", "");
            Ran.Plan plan = Ran.in(directory)
                    .with("JDBC_USER", login.getOrDefault("JDBC_USER", ""))
                    .with("JDBC_PASSWORD", password);

            requireStatus(0, plan.run("smoke", "--jdbc", url));
            Ran posture = plan.run("posture", "--jdbc", url, "--instances", "60", "--pool-size", "20");
            requireStatus(1, posture);
            assertTrue(posture.out().contains("60 instances x 20 connections = 1200"), posture.out());
            assertFalse((posture.out() + posture.err()).contains(password), "the password is shown");

            Path file = Files.writeString(directory.resolve("password"), password + "\n");
            requireStatus(
                    0,
                    Ran.in(directory)
                            .run(
                                    "smoke",
                                    "--jdbc",
                                    url,
                                    "--jdbc-user",
                                    login.getOrDefault("JDBC_USER", ""),
                                    "--jdbc-password-file",
                                    file.toString()));
            Ran wrong = plan.with("JDBC_PASSWORD", "hunter2-is-wrong").run("smoke", "--jdbc", url);
            requireStatus(1, wrong);
            assertFalse((wrong.out() + wrong.err()).contains("hunter2"), "the password is shown");
        }
    }

    @Test
    void a_cache_is_looked_at_over_tls_with_its_login() throws Exception {
        try (EmbeddedRedis redis = EmbeddedRedis.start()) {
            Map<String, String> login = redis.settings();
            Ran.Plan plan = Ran.in(directory)
                    .with("REDIS_USER", login.getOrDefault("CACHE_USER", ""))
                    .with("REDIS_PASSWORD", login.getOrDefault("CACHE_PASSWORD", ""));
            String[] look = {
                "smoke",
                "--redis",
                login.getOrDefault("CACHE_URL", ""),
                "--purpose",
                "store",
                "--trust",
                login.getOrDefault("CACHE_TRUST", "")
            };

            requireStatus(0, plan.run(look));
            Ran wrong = plan.with("REDIS_PASSWORD", "hunter2-is-wrong").run(look);
            assertTrue(wrong.status() == 1 || wrong.status() == 3, wrong.out());
            assertFalse((wrong.out() + wrong.err()).contains("hunter2"), "the password is shown");
        }
    }
}
