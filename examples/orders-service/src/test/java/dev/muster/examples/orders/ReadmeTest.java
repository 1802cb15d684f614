package dev.muster.examples.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what happens. */
final class ReadmeTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Path PROGRAM = Path.of("src/main/java/dev/muster/examples/orders/QuickStart.java");

    @Test
    void its_program_is_the_one_that_is_compiled() throws IOException {
        String source = Files.readString(PROGRAM).replaceFirst("(?s)^package .*?;\\n\\n", "");

        assertEquals(source, blocks("java").get(0));
    }

    @Test
    void its_refusal_is_what_the_program_prints() throws IOException, InterruptedException {
        Map<String, String> bad = Map.of("DEBUG", "True", "SECRET_KEY", "your-secret-key-here");
        try (Launched quickStart = Launched.run(QuickStart.class, bad)) {
            assertEquals(1, quickStart.exitStatus());
            assertEquals(settled(blocks("text").get(0)), settled(quickStart.errors()));
        }
    }

    @Test
    void its_health_answer_is_what_the_program_answers() throws IOException, InterruptedException {
        byte[] key = new byte[48];
        new SecureRandom().nextBytes(key);
        Map<String, String> good =
                Map.of("DEBUG", "False", "SECRET_KEY", Base64.getEncoder().encodeToString(key), "PORT", "0");
        try (Launched quickStart = Launched.run(QuickStart.class, good)) {
            URI health = URI.create("http://127.0.0.1:" + quickStart.port() + "/health");
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.ofString());
            List<String> lines = blocks("text").get(1).lines().toList();
            assertEquals("HTTP/1.1 " + answer.statusCode() + " OK", lines.get(0));
            for (String line : lines.subList(1, lines.indexOf(""))) {
                String[] header = line.split(": ", 2);
                String sent = answer.headers().firstValue(header[0]).orElse("(not sent)");
                assertTrue(header[0].equals("Date") || sent.equals(header[1]), line + " but got " + sent);
            }
            assertEquals(lines.get(lines.size() - 1), answer.body());
        }
    }

    @Test
    void it_names_every_rule() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        List<String> missing = Pattern.compile("(?m)^\\| \\[`(.*?)`]")
                .matcher(Files.readString(ROOT.resolve("core/RULES.md")))
                .results()
                .map(rule -> rule.group(1))
                .filter(rule -> !readme.contains("`" + rule + "`"))
                .toList();

        assertEquals(List.of(), missing);
    }

    /** Without the time it took, the lines of the log, and where the exception came from. */
    private static String settled(String printed) {
        return printed.replaceAll("\\d+ ms\\)", "N ms)")
                .replaceAll("(?m)^\\[muster-.*\\R", "")
                .replaceAll("(?m)^\\tat .*\\R?", "")
                .strip();
    }

    private static List<String> blocks(String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher matcher = Pattern.compile("(?s)```" + language + "\\n(.*?)```")
                .matcher(Files.readString(ROOT.resolve("README.md")));
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
    }
}
