package dev.muster.health;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Outcome;
import dev.muster.Readiness;
import dev.muster.Severity;
import dev.muster.State;
import java.net.URI;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

final class HtmlPageTest {
    private static String page(Readiness readiness) {
        return new String(ReportFormat.HTML.render(readiness.report()), UTF_8);
    }

    private static String page(Outcome outcome) {
        Engines.Lever lever = new Engines.Lever();
        lever.readiness.start();
        lever.pull(outcome);
        return page(lever.readiness);
    }

    /** The page is written so that it is XML as well, but for its prologue. */
    private static Document body(String page) throws Exception {
        int from = page.indexOf("<body>");
        return Xml.parse(page.substring(from, page.indexOf("</html>")).getBytes(UTF_8));
    }

    private static List<String> texts(Document document, String tag) {
        return Xml.all(document, tag).stream().map(Element::getTextContent).toList();
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void is_well_formed_and_says_its_state(State state) throws Exception {
        Document body = body(page(Engines.in(state)));

        assertEquals(List.of(state.name().replace('_', ' ')), texts(body, "h1"));
        assertTrue(
                texts(body, "p").get(0).startsWith("The service "),
                texts(body, "p").toString());
        assertEquals(1, Xml.all(body, "main").size());
    }

    @Test
    void has_a_section_for_everything_that_needs_attention() throws Exception {
        Document body = body(page(Engines.motley()));

        assertEquals(
                List.of(
                        "Findings (2)",
                        "Could not look (1)",
                        "Waived (1)",
                        "Coverage",
                        "Checks (5)",
                        "Passed or not applicable (5)"),
                texts(body, "h2"));
        assertEquals(
                List.of(
                        "CRITICALtls.expiry at api:443",
                        "INFOtls.told",
                        "INCONCLUSIVEdb.ping",
                        "ERRORtls.legacy at legacy-gw:443"),
                texts(body, "h3"));
        assertTrue(texts(body, "dd").contains("OPS-412: gateway retires (payments, until 2027-03-31)"));
        assertTrue(texts(body, "dd").contains("ends in 2 days <soon>"));
    }

    @Test
    void leaves_out_sections_that_have_nothing_to_say() throws Exception {
        assertEquals(
                List.of("Coverage", "Checks (1)", "Passed or not applicable (1)"),
                texts(body(page(Engines.in(State.READY))), "h2"));
        assertEquals(List.of("Coverage", "Checks (1)"), texts(body(page(Engines.in(State.STARTING))), "h2"));
    }

    @Test
    void tables_can_be_read_without_seeing_them() throws Exception {
        Document body = body(page(Engines.motley()));

        assertEquals(2, Xml.all(body, "caption").size());
        assertTrue(Xml.all(body, "th").stream().allMatch(th -> th.hasAttribute("scope")));
        assertTrue(Xml.all(body, "svg").stream()
                .allMatch(svg -> svg.getAttribute("aria-hidden").equals("true")));
    }

    @Test
    void loads_nothing_and_runs_nothing() {
        String page = page(Engines.motley()).toLowerCase(Locale.ROOT);

        for (String active : List.of("<script", "<img", "<link", "<iframe", "<form", "style=", "@import", "url(")) {
            assertFalse(page.contains(active), active);
        }
        assertFalse(Pattern.compile("<[^>]*\\son[a-z]+=").matcher(page).find());
    }

    @Test
    void its_policy_allows_its_own_styles_and_nothing_else() {
        String page = page(Engines.motley());
        Matcher style = Pattern.compile("(?s)<style>(.*?)</style>").matcher(page);
        String digests = style.results()
                .map(found -> "'sha256-"
                        + Base64.getEncoder()
                                .encodeToString(Sha256.of(found.group(1).getBytes(UTF_8))) + "'")
                .collect(Collectors.joining(" "));

        assertEquals(
                "default-src 'none'; style-src " + digests
                        + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
                HtmlStyle.POLICY);
        assertTrue(page.contains("prefers-color-scheme:dark"));
        assertTrue(page.contains("width=device-width"));
    }

    @Test
    void the_page_of_the_state_alone_is_small() {
        assertTrue(HtmlPage.render(State.READY).length < 2_500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onclick='x",
                "&lt;",
                "]]>",
                "-->"
            })
    void text_stays_text(String hostile) throws Exception {
        Document body =
                body(page(Outcome.failed(hostile).at(hostile).expected(hostile).fix(hostile)));

        assertEquals(List.of(hostile, hostile, hostile), texts(body, "dd"));
        assertEquals("CRITICALorders.backlog at " + hostile, texts(body, "h3").get(0));
        assertEquals(0, Xml.all(body, "script").size() + Xml.all(body, "img").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/a?b=1&c=%22", "HTTP://example.org/"})
    void pages_to_read_are_linked(String uri) throws Exception {
        Element link = Xml.all(body(page(Outcome.failed("x").more(URI.create(uri)))), "a")
                .get(0);

        assertEquals(uri, link.getAttribute("href"));
        assertEquals("noreferrer noopener", link.getAttribute("rel"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "data:text/html,x", "JavaScript:x", "relative/page", "//host/x", "urn:x:y"
            })
    void other_places_are_named_but_not_linked(String uri) throws Exception {
        Document body = body(page(Outcome.failed(Severity.INFO, "x").more(URI.create(uri))));

        assertEquals(List.of(), Xml.all(body, "a"));
        assertTrue(texts(body, "dd").contains(uri));
    }

    @ParameterizedTest
    @MethodSource("dev.muster.health.Reports#all")
    void every_report_is_a_well_formed_page(Reports.Named named) throws Exception {
        Document body = body(page(named.readiness()));
        List<String> ids = Xml.all(body, "input").stream()
                .map(input -> input.getAttribute("id"))
                .toList();

        assertEquals(ids.size(), new HashSet<>(ids).size());
        assertEquals(named.readiness().report().checks().size(), rows(body));
    }

    private static int rows(Document body) {
        return Xml.all(body, "table").stream()
                .filter(table -> table.getAttribute("class").startsWith("checks"))
                .mapToInt(table -> table.getElementsByTagName("tr").getLength() - 1)
                .sum();
    }

    @Test
    void a_page_of_300_rules_is_small() {
        Readiness readiness = Reports.many();
        int bytes = ReportFormat.HTML.render(readiness.report()).length;

        assertEquals(302, readiness.report().rules());
        assertTrue(bytes < 150_000, bytes + " bytes");
    }

    @Test
    void says_what_is_still_running() throws Exception {
        List<String> cells = texts(body(page(Engines.overdue())), "td");

        assertTrue(
                cells.stream().anyMatch(cell -> cell.contains("still running since 2026-03-01T12:00:1")),
                cells.toString());
    }
}
