package dev.muster.health;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Readiness;
import dev.muster.State;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

final class HtmlCoverageTest {
    static Document body(Readiness readiness) throws Exception {
        String page = new String(ReportFormat.HTML.render(readiness.report()), UTF_8);
        return Xml.parse(
                page.substring(page.indexOf("<body>"), page.indexOf("</html>")).getBytes(UTF_8));
    }

    static List<Element> within(Element parent, String tag) {
        NodeList nodes = parent.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    static Element table(Document body, String kind) {
        return Xml.all(body, "table").stream()
                .filter(table -> table.getAttribute("class").startsWith(kind))
                .findFirst()
                .orElseThrow();
    }

    /** {@return the words of each row, without the head's} */
    static List<String> rows(Element table) {
        return within(table, "tr").stream()
                .map(row -> String.join(" ", cells(row)))
                .skip(1)
                .toList();
    }

    private static List<String> cells(Element row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.getChildNodes().getLength(); i++) {
            texts.add(row.getChildNodes().item(i).getTextContent());
        }
        return texts;
    }

    @Test
    void counts_what_became_of_the_rules_of_each_section() throws Exception {
        Element table = table(body(Engines.motley()), "count");

        assertEquals(
                List.of("section", "passed", "failed", "could not look", "waived", "not applicable"),
                within(table, "th").subList(0, 6).stream()
                        .map(Element::getTextContent)
                        .toList());
        assertEquals(
                List.of(
                        "app 1 0 0 0 0",
                        "cache 1 0 0 0 0",
                        "db 0 0 1 0 0",
                        "muster 1 0 0 0 0",
                        "tls 1 2 0 1 1",
                        "all 4 2 1 1 1"),
                rows(table));
    }

    @Test
    void one_section_has_no_sum() throws Exception {
        assertEquals(List.of("orders 1 0 0 0 0"), rows(table(body(Engines.in(State.READY)), "count")));
    }

    @Test
    void what_has_not_answered_is_counted_by_its_rules() throws Exception {
        Element table = table(body(Reports.silent()), "count");

        assertEquals("no answer yet", within(table, "th").get(6).getTextContent());
        assertEquals(List.of("db 0 0 0 0 0 1", "tls 0 0 0 0 0 5", "all 0 0 0 0 0 6"), rows(table));
    }

    @ParameterizedTest
    @MethodSource("dev.muster.health.Reports#all")
    void bars_say_what_the_numbers_say(Reports.Named named) throws Exception {
        for (Element row : within(table(body(named.readiness()), "count"), "tr")) {
            List<Integer> numbers = within(row, "td").stream()
                    .map(Element::getTextContent)
                    .map(Integer::valueOf)
                    .toList();
            int all = numbers.stream().mapToInt(Integer::intValue).sum();
            List<Element> parts = within(row, "rect");
            List<Integer> counted =
                    numbers.stream().filter(number -> number > 0).toList();
            assertEquals(counted.size(), parts.size());
            int end = 0;
            for (int i = 0; i < parts.size(); i++) {
                int width = Integer.parseInt(parts.get(i).getAttribute("width"));
                assertEquals(end, Integer.parseInt(parts.get(i).getAttribute("x")));
                assertEquals(1000.0 * counted.get(i) / all, width, 1);
                end += width;
            }
            assertTrue(parts.isEmpty() || end == 1000, "a bar ends at " + end);
        }
    }

    @Test
    void passed_rules_are_there_with_what_was_seen() throws Exception {
        Document body = body(Engines.motley());
        List<Element> folded = Xml.all(body, "details");

        assertEquals(
                List.of("app: 1 passed", "cache: 1 passed", "muster: 1 passed", "tls: 1 passed and 1 not applicable"),
                folded.stream()
                        .map(details -> within(details, "summary").get(0).getTextContent())
                        .toList());
        assertEquals(
                List.of("tls.stapling not applicable: no responder named", "tls.chain 3 certificates"),
                rows(within(folded.get(3), "table").get(0)));
    }

    @Test
    void every_passed_rule_is_folded_under_its_section() throws Exception {
        Readiness readiness = Reports.many();
        int folded = Xml.all(body(readiness), "details").stream()
                .mapToInt(details -> rows(within(details, "table").get(0)).size())
                .sum();

        long quiet = readiness.report().verdicts().stream()
                .filter(verdict -> Kind.of(verdict) == Kind.PASSED || Kind.of(verdict) == Kind.OTHER)
                .count();
        assertEquals(quiet, folded);
    }
}
