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
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

        assertEquals(List.of("Findings (2)", "Could not look (1)", "Waived (1)", "Checks (5)"), texts(body, "h2"));
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
        assertEquals(List.of("Checks (1)"), texts(body(page(Engines.in(State.READY))), "h2"));
    }

    @Test
    void the_table_can_be_read_without_seeing_it() throws Exception {
        Readiness readiness = Engines.motley();
        Document body = body(page(readiness));

        assertEquals(1, Xml.all(body, "caption").size());
        assertEquals(
                List.of("Check", "Status", "Note", "Rules", "Last answered"),
                texts(body, "th").subList(0, 5));
        assertTrue(Xml.all(body, "th").stream().allMatch(th -> th.hasAttribute("scope")));
        assertTrue(texts(body, "td").containsAll(List.of("pass", "warn")));
        assertEquals("2026-03-01 12:00:00 UTC in 0 ms", texts(body, "td").get(3));
        assertEquals(
                readiness.report().at().truncatedTo(ChronoUnit.SECONDS).toString(),
                Xml.all(body, "time").get(0).getAttribute("datetime"));
    }

    @Test
    void loads_nothing_and_runs_nothing() {
        String page = page(Engines.motley()).toLowerCase(Locale.ROOT);

        for (String active :
                List.of("<script", "<img", "<link", "<iframe", "<form", " on", "style=", "@import", "url(")) {
            assertFalse(page.replaceAll("text on|depend on", "").contains(active), active);
        }
    }

    @Test
    void its_policy_allows_its_own_style_and_nothing_else() {
        String page = page(Engines.motley());
        String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
        String digest = Base64.getEncoder().encodeToString(Sha256.of(style.getBytes(UTF_8)));

        assertEquals(
                "default-src 'none'; style-src 'sha256-" + digest
                        + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
                HtmlPage.POLICY);
        assertTrue(page.contains("prefers-color-scheme:dark"));
        assertTrue(page.contains("width=device-width"));
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

    @Test
    void says_what_is_still_running() throws Exception {
        List<String> cells = texts(body(page(Engines.overdue())), "td");

        assertTrue(
                cells.stream().anyMatch(cell -> cell.contains("still running since 2026-03-01T12:00:1")),
                cells.toString());
    }
}
