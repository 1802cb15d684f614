package dev.muster.examples.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What is written, in each format, on hostile text too, and to whoever stops reading. */
final class FormatsTest {
    /** Breaks out of whatever does not escape. */
    private static final String HOSTILE = "<script>alert(1)</script>]]>\"'|`\\u0000\\u001b[2J&amp;\\u202e";

    @TempDir
    private Path directory = Path.of("");

    private Ran.Plan plan() throws Exception {
        return Ran.in(directory)
                .with("DEBUG", "True")
                .file("list.md", "## H " + HOSTILE + "\n\n- [ ] nobody answers " + HOSTILE + "\n");
    }

    private Ran run(String format) throws Exception {
        Ran ran = plan().run("--settings", "env", "--checklist", "list.md", "--format", format);
        assertEquals(1, ran.status(), ran.err());
        return ran;
    }

    @Test
    void json_parses() throws Exception {
        JsonNode json = new ObjectMapper().readTree(run("json").bytes());
        assertEquals("fail", json.get("status").asString());
    }

    @Test
    void sarif_parses() throws Exception {
        JsonNode sarif = new ObjectMapper().readTree(run("SARIF").bytes());
        assertEquals("2.1.0", sarif.get("version").asString());
        assertTrue(sarif.get("runs").get(0).get("results").size() > 1);
    }

    @Test
    void junit_parses() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document xml = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(run("junit").bytes()));
        assertEquals("testsuites", xml.getDocumentElement().getTagName());
    }

    @Test
    void pages_hold_no_script() throws Exception {
        Ran html = run("html");
        assertTrue(html.out().startsWith("<!DOCTYPE html>"), html.out());
        assertFalse(html.out().contains("<script"), html.out());
        assertFalse(run("markdown").out().contains("<script"));
    }

    @Test
    void a_file_gets_the_format_and_the_terminal_the_panel() throws Exception {
        Ran ran = plan().run("--settings", "env", "--format", "json", "--output", "report.json");

        assertTrue(ran.out().contains(" ERROR  config.debug-off at DEBUG\n"), ran.out());
        assertEquals(
                "fail",
                new ObjectMapper()
                        .readTree(Files.readAllBytes(directory.resolve("report.json")))
                        .get("status")
                        .asString());
        assertFalse(Files.exists(directory.resolve(".report.json.new")));
    }

    @Test
    void much_output_to_somebody_who_stops_reading_does_not_change_the_verdict() throws Exception {
        StringBuilder list = new StringBuilder("# All of it\n\n");
        for (int i = 0; i < 20_000; i++) {
            list.append("- [ ] nobody answers this box, which is the number ")
                    .append(i)
                    .append('\n');
        }
        Process process = plan().file("long.md", list.toString())
                .builder("--settings", "env", "--checklist", "long.md", "--format", "json")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream out = process.getInputStream()) {
            assertEquals(100, out.readNBytes(100).length);
        }
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it hung");
        assertEquals(1, process.exitValue());
    }
}
