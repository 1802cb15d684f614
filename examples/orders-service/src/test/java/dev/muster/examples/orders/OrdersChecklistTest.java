package dev.muster.examples.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The runs of the example with a checklist, and the one that comes along. */
final class OrdersChecklistTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern RULE = Pattern.compile("(?m)^\\| \\[`(.*?)`]");

    private static HttpResponse<String> ask(Health health, String accept, String token)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(health.address().toString().replace("health", "checklist")))
                .header("Authorization", "Bearer " + token)
                .header("Accept", accept)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void the_starter_names_rules_that_are_there_alone_and_leaves_no_box_without_an_answer() {
        String starter = OrdersChecklist.starter().markdown();
        Set<String> rules = Pattern.compile("rule=([a-z0-9.,-]+)")
                .matcher(starter)
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(",")))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> known = Stream.of("core", "checks-http", "checks-tls", "checks-db", "checks-redis")
                .flatMap(module -> RULE.matcher(read(ROOT.resolve(module).resolve("RULES.md")))
                        .results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertEquals(
                List.of(), rules.stream().filter(rule -> !known.contains(rule)).toList());
        assertTrue(rules.size() > 80, rules.size() + " rules");
        List<String> boxes =
                starter.lines().filter(line -> line.startsWith("- [")).toList();
        assertEquals(
                List.of(),
                boxes.stream()
                        .filter(box -> !box.startsWith("- [ ] ") || !box.contains("<!-- muster: "))
                        .toList());
        assertEquals(starter, OrdersChecklist.starter().suggest());
    }

    @Test
    void the_one_that_comes_along_is_shown_to_the_owner_and_finds_nothing() throws Exception {
        try (Launched service = Launched.run(OrdersService.class, Environments.good())) {
            Health health = Health.of(service);
            JsonNode whole = health.settled();
            HttpResponse<String> page = ask(health, "*/*", Environments.TOKEN);
            assertEquals(
                    "text/markdown; charset=utf-8",
                    page.headers().firstValue("Content-Type").orElse(""));
            assertTrue(page.body().contains("no development profile **passes**: config.debug-off: "), page.body());
            assertTrue(page.body().contains("**not applicable**: db.connect: "), page.body());
            assertTrue(page.body().contains("**open**: nobody states it"), page.body());
            assertFalse(page.body().contains("**contradicted**"), page.body());
            assertEquals(
                    OrdersChecklist.starter().markdown().lines().count(),
                    page.body().lines().count());
            JsonNode json = new ObjectMapper()
                    .readTree(
                            ask(health, "application/json", Environments.TOKEN).body());
            assertEquals(
                    json.get("boxes").size(), json.get("coverage").get("boxes").asInt());
            assertEquals(Set.of(), Health.findings(whole, "evidence."));
            assertEquals(
                    "{\"status\":\"pass\",\"state\":\"READY\"}",
                    ask(health, "*/*", "none").body());
        }
    }

    @Test
    void the_readme_shows_what_is_printed(@TempDir Path directory) throws Exception {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Map<String, String> dates = Map.of(
                "2026-11-02", today.minusDays(1).toString(),
                "2027-01-01", today.plusDays(30).toString());
        String markdown = block("markdown");
        for (Map.Entry<String, String> date : dates.entrySet()) {
            markdown = markdown.replace(date.getKey(), date.getValue());
        }
        Path file = Files.writeString(directory.resolve("CHECKLIST.md"), markdown);
        Map<String, String> good = Environments.good();
        good.put("CHECKLIST", file.toString());
        good.put("RELEASE", "1.4.2");
        try (Launched service = Launched.run(OrdersService.class, good)) {
            Health health = Health.of(service);
            JsonNode whole = health.settled();
            String panel =
                    ask(health, "text/plain", Environments.TOKEN).body().replace(file.toString(), "CHECKLIST.md");
            for (Map.Entry<String, String> date : dates.entrySet()) {
                panel = panel.replace(date.getValue(), date.getKey());
            }
            assertEquals(block("text"), panel);
            assertEquals("DEGRADED", whole.get("state").asString(), whole.toPrettyString());
            assertEquals(
                    Set.of("WARNING checklist.open", "WARNING checklist.sign-off"),
                    Health.findings(whole, "evidence."));
        }
    }

    @Test
    void a_box_that_is_ticked_while_its_rule_fails_refuses_the_start(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(
                directory.resolve("CHECKLIST.md"),
                "# Secrets\n- [x] Tokens live for hours <!-- muster: rule=jwt.expiry -->\n");
        Map<String, String> bad = Environments.good();
        bad.put("CHECKLIST", file.toString());
        bad.put("JWT_ACCESS_TOKEN_EXPIRES", "604800");
        try (Launched service = Launched.run(OrdersService.class, bad)) {
            assertEquals(1, service.exitStatus());
            String panel = service.errors();
            assertTrue(panel.contains("ERROR  checklist.contradicted at Secrets > Tokens live for hours"), panel);
            assertTrue(panel.contains("    observed  line 2: ticked, but jwt.expiry: "), panel);
        }
    }

    /** {@return the first block of that language in the README's section on checklists} */
    private static String block(String language) {
        String readme = read(ROOT.resolve("README.md"));
        String section = readme.substring(readme.indexOf("\n## A checklist\n"));
        return Pattern.compile("(?s)```" + language + "\n(.*?)```")
                .matcher(section)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
