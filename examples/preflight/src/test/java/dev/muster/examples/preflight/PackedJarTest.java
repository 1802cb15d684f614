package dev.muster.examples.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.muster.db.EmbeddedPostgres;
import dev.muster.redis.EmbeddedRedis;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that people run, after it was packed: everything it needs is in it. */
final class PackedJarTest {
    private static final Path JAR = Path.of("target", "muster-preflight.jar").toAbsolutePath();

    @TempDir
    private Path directory = Path.of("");

    private String run(int status, Map<String, String> environment, String... arguments) throws Exception {
        Path out = directory.resolve("out");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process =
                builder.redirectErrorStream(true).redirectOutput(out.toFile()).start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it hung");
        String said = Files.readString(out);
        assertEquals(status, process.exitValue(), said);
        return said;
    }

    @Test
    void it_knows_its_version() throws Exception {
        assertFalse(run(0, Map.of(), "--version").contains("not from a jar"));
    }

    @Test
    void its_own_libraries_are_no_finding() throws Exception {
        String said = run(0, Map.of(), "--settings", "env");
        assertTrue(said.contains("The service is ready: 0 of "), said);
    }

    @Test
    void it_asks_by_http_tls_and_the_servers_protocols() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                EmbeddedRedis redis = EmbeddedRedis.start()) {
            Map<String, String> database = postgres.settings();
            Map<String, String> cache = redis.settings();
            run(
                    0,
                    Map.of(
                            "JDBC_USER", database.getOrDefault("JDBC_USER", ""),
                            "JDBC_PASSWORD", database.getOrDefault("JDBC_PASSWORD", ""),
                            "REDIS_USER", cache.getOrDefault("CACHE_USER", ""),
                            "REDIS_PASSWORD", cache.getOrDefault("CACHE_PASSWORD", "")),
                    "smoke",
                    "--url",
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/",
                    "--jdbc",
                    database.getOrDefault("JDBC_URL", ""),
                    "--redis",
                    cache.getOrDefault("CACHE_URL", ""),
                    "--purpose",
                    "cache",
                    "--tls",
                    cache.getOrDefault("CACHE_URL", "").replace("rediss://", ""),
                    "--trust",
                    cache.getOrDefault("CACHE_TRUST", ""));
        } finally {
            server.stop(0);
        }
    }
}
