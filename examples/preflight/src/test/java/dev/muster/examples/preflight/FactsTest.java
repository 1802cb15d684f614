package dev.muster.examples.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was seen here is judged elsewhere as it was here, and holds no secret. */
final class FactsTest {
    private static final Pattern FINDING = Pattern.compile("(?m)^ *(?:\\d+|\\?)  [A-Z]+  .*$");
    private static final String REQUIRED = """
            PORT = "port"
            SECRET_KEY = "key"
            SMTP_PASSWORD = "password"
            API_URL = "url"
            """;

    @TempDir
    private Path directory = Path.of("");

    private static Set<String> findings(Ran ran) {
        return FINDING.matcher(ran.out())
                .results()
                .map(found -> found.group().replaceFirst("^ *(\\d+|\\?) *", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Ran.Plan plan() throws Exception {
        return Ran.in(directory).file("required.toml", REQUIRED);
    }

    private String saved() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("facts"))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    @Test
    void an_endpoint_is_judged_again_after_it_has_gone() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.getResponseHeaders().set("Set-Cookie", "SESSION=canary-4711; Path=/");
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(new byte[] {'o', 'k'});
            exchange.close();
        });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        Ran here;
        try {
            here = plan().run("facts", "--save", "facts", "--url", url);
        } finally {
            server.stop(0);
        }
        assertEquals(1, here.status(), here.err());
        assertFalse(saved().contains("canary-4711"), "the cookie's value is saved");

        Ran elsewhere = plan().run("facts", "--replay", "facts");
        assertEquals(1, elsewhere.status(), elsewhere.err());
        assertEquals(findings(here), findings(elsewhere));
        assertTrue(findings(here).size() > 3, here.out());
    }

    @Test
    void settings_are_saved_without_what_is_secret() throws Exception {
        Ran here = plan().with("PORT", "eighty")
                .with("DEBUG", "True")
                .with("SECRET_KEY", "canary-4711")
                .with("SMTP_PASSWORD", "canary-4712")
                .with("API_URL", "http://127.0.0.1:8080/")
                .with("OTHER", "canary-4713")
                .with("OTHER_URL", "https://me:canary-4714@api.acme.io/")
                .run("facts", "--save", "facts", "--settings", "env", "--required", "required.toml");
        assertEquals(1, here.status(), here.err());
        assertFalse(saved().contains("canary"), saved());

        Ran elsewhere = plan().run("facts", "--replay", "facts", "--required", "required.toml");
        assertEquals(1, elsewhere.status(), elsewhere.err());
        Set<String> told = findings(elsewhere);
        assertTrue(told.contains("ERROR  config.debug-off at DEBUG"), elsewhere.out());
        assertTrue(told.contains("ERROR  config.required at PORT"), elsewhere.out());
        assertTrue(told.stream().anyMatch(each -> each.startsWith("INCONCLUSIVE  secret.strength")), elsewhere.out());
        assertTrue(told.stream().noneMatch(each -> each.startsWith("ERROR  secret.")), elsewhere.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "{\"format\":\"muster.http.headers/1\"}", "{\"format\":\"muster.nobody/1\"}", "nonsense"
            })
    void what_was_not_saved_by_it_is_refused(String text) throws Exception {
        Files.createDirectory(directory.resolve("facts"));
        Ran ran = plan().file("facts/http.headers.json", text).run("facts", "--replay", "facts");

        assertEquals(2, ran.status(), ran.out());
        assertTrue(ran.complaint().startsWith("facts/http.headers.json is nothing that --save wrote"), ran.err());
    }

    @Test
    void one_of_the_two_has_to_be_named() throws Exception {
        assertEquals(2, plan().run("facts", "--settings", "env").status());
        assertEquals(2, plan().run("facts", "--save", "a", "--replay", "b").status());
        assertEquals(2, plan().run("facts", "--replay", "nowhere").status());
        assertEquals(
                2,
                plan().run("facts", "--save", "required.toml", "--settings", "env")
                        .status());
    }
}
