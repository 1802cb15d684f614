package dev.muster.health;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.muster.Readiness;
import dev.muster.State;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The status page in a real browser, served as a service serves it. */
@Tag("chromium")
final class StatusPageInChromiumTest {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int TALL = 900;
    private static final Map<String, Readiness> PAGES = pages();
    private static final ConcurrentLinkedQueue<String> ASKED = new ConcurrentLinkedQueue<>();
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(4);

    @TempDir
    private static Path folder;

    private static HttpServer server;
    private static Chromium chromium;
    private static String axe;

    private static Map<String, Readiness> pages() {
        Map<String, Readiness> pages = new LinkedHashMap<>();
        pages.put("motley", Engines.motley());
        pages.put("hostile", Reports.hostile());
        pages.put("many", Reports.many());
        pages.put("silent", Reports.silent());
        pages.put("stale", Reports.stale());
        pages.put("ready", Engines.in(State.READY));
        return pages;
    }

    @BeforeAll
    static void begin() throws Exception {
        HealthHandler.tuneServer();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(THREADS);
        PAGES.forEach((name, readiness) -> server.createContext(
                "/" + name, counted(HealthHandler.of(readiness).authorisedBy(exchange -> true))));
        server.createContext("/stranger", counted(HealthHandler.of(Engines.motley())));
        server.createContext("/", counted(StatusPageInChromiumTest::slip));
        server.start();
        try (InputStream in = StatusPageInChromiumTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(in.readAllBytes(), UTF_8);
        }
        Files.createDirectories(PICTURES);
        chromium = Chromium.start(folder);
    }

    @AfterAll
    static void end() throws Exception {
        if (chromium != null) {
            chromium.close();
        }
        server.stop(0);
        THREADS.shutdownNow();
    }

    private static HttpHandler counted(HttpHandler handler) {
        return exchange -> {
            ASKED.add(exchange.getRequestURI().getPath());
            handler.handle(exchange);
        };
    }

    /** A page that does what its policy forbids, and loads something. */
    private static void slip(com.sun.net.httpserver.HttpExchange exchange) throws IOException {
        byte[] page = "<!DOCTYPE html><title>x</title><p style='color:red'>x<img src='/loaded'>".getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.getResponseHeaders().set("Content-Security-Policy", HtmlStyle.POLICY);
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }

    private static Chromium.Tab open(String name, int width) {
        Chromium.Tab tab = chromium.tab();
        tab.size(width, TALL);
        tab.media("screen", "light");
        tab.open("http://127.0.0.1:" + server.getAddress().getPort() + "/" + name);
        return tab;
    }

    /** {@return what axe finds fault with, or cannot tell of contrasts} */
    private static List<String> faults(Chromium.Tab tab) {
        JsonNode found = tab.evaluate("""
                axe.run({resultTypes: ['violations', 'incomplete'], runOnly: {type: 'tag', values:
                    ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}})
                  .then(found => found.violations.concat(found.incomplete.filter(one => one.id === 'color-contrast'))
                    .flatMap(one => one.nodes.map(node => one.id + ': ' + node.html + ' ' + node.failureSummary)))
                """);
        return texts(found);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asString()));
        return texts;
    }

    private static void unfold(Chromium.Tab tab) {
        tab.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
    }

    /** {@return what sticks out of the page at its right} */
    private static List<String> tooWide(Chromium.Tab tab) {
        return texts(tab.evaluate("""
                document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
                  .filter(each => each.getBoundingClientRect().right > innerWidth + 0.5)
                  .map(each => each.outerHTML.slice(0, 200))
                """));
    }

    @ParameterizedTest
    @CsvSource({"screen, light", "screen, dark", "print, light", "print, dark"})
    void can_be_used_by_everybody_and_is_never_too_wide(String medium, String scheme) {
        Chromium.Tab tab = open("motley", 1200);
        tab.evaluate(axe);
        tab.media(medium, scheme);
        for (int width : List.of(1200, 640, 320)) {
            judge(tab, width);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hostile", "silent", "stale", "ready", "stranger"})
    void so_is_every_other_report(String name) {
        Chromium.Tab tab = open(name, 1200);
        tab.evaluate(axe);
        judge(tab, 1200);
        tab.media("screen", "dark");
        judge(tab, 320);
    }

    private static void judge(Chromium.Tab tab, int width) {
        tab.size(width, TALL);
        unfold(tab);
        assertEquals(List.of(), tooWide(tab), width + " pixels");
        assertEquals(List.of(), faults(tab), width + " pixels");
    }

    @Test
    void three_hundred_rules_can_be_read_as_well() {
        Chromium.Tab tab = open("many", 1200);
        tab.evaluate(axe);
        assertEquals(List.of(), faults(tab));
        unfold(tab);
        for (int width : List.of(1200, 640, 320)) {
            tab.size(width, TALL);
            assertEquals(List.of(), tooWide(tab));
        }
    }

    @Test
    void axe_would_notice() {
        Chromium.Tab tab = open("motley", 1200);
        tab.evaluate(axe);
        tab.evaluate("document.querySelector('h3').style.color = '#eee'; document.querySelector('label').remove()");

        assertTrue(faults(tab).size() >= 2, faults(tab).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"motley", "hostile", "stranger"})
    void asks_for_nothing_and_does_nothing_that_its_policy_forbids(String name) {
        ASKED.clear();
        Chromium.Tab tab = open(name, 1200);
        tab.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");

        assertEquals(1, tab.told("Network.requestWillBeSent").size());
        assertEquals(List.of("/" + name), List.copyOf(ASKED));
        assertEquals(List.of(), tab.told("Audits.issueAdded"));
        assertEquals(
                List.of(),
                tab.told("Log.entryAdded").stream()
                        .filter(entry ->
                                !entry.get("entry").get("text").asString().contains("503"))
                        .toList());
        assertEquals(
                "rgb(244, 246, 248)",
                tab.evaluate("getComputedStyle(document.body).backgroundColor").asString());
    }

    @Test
    void the_browser_tells_when_a_page_does() {
        Chromium.Tab tab = open("slip", 1200);
        tab.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");

        assertFalse(tab.told("Audits.issueAdded").isEmpty());
        assertFalse(tab.told("Log.entryAdded").isEmpty());
    }

    private static List<String> shown(Chromium.Tab tab) {
        return texts(tab.evaluate("""
                [...document.querySelectorAll('article, .cards > h2, .partly')].filter(each => each.checkVisibility())
                  .map(each => each.className || each.textContent)
                """));
    }

    @ParameterizedTest
    @CsvSource({
        "show-critical, 'Findings (2),critical fail'",
        "show-told, 'Findings (2),told info'",
        "show-blind, 'Could not look (1),blind warn'",
        "show-waived, 'Waived (1),waived'"
    })
    void a_choice_shows_its_cards_alone(String id, String cards) {
        Chromium.Tab tab = open("motley", 1200);
        List<String> all = shown(tab);
        tab.evaluate("document.querySelector('label[for=" + id + "]').click()");
        List<String> some = new ArrayList<>(List.of("partly"));
        some.addAll(List.of(cards.split(",")));

        assertEquals(7, all.size());
        assertEquals(some, shown(tab));
        tab.media("print", "light");
        assertEquals(all, shown(tab));
        assertFalse(tab.evaluate("document.querySelector('.filter').checkVisibility()")
                .asBoolean());
        tab.media("screen", "light");
        tab.evaluate("document.querySelector('label[for=show-all]').click()");
        assertEquals(all, shown(tab));
    }

    @Test
    void the_choice_is_made_by_keys_as_well_and_seen() {
        Chromium.Tab tab = open("motley", 1200);
        tab.key("Tab", 9);
        assertEquals("show-all", tab.evaluate("document.activeElement.id").asString());
        tab.key("ArrowRight", 39);

        assertEquals(List.of("partly", "Findings (2)", "critical fail"), shown(tab));
        assertEquals(
                "solid",
                tab.evaluate("getComputedStyle(document.activeElement.nextSibling).outlineStyle")
                        .asString());
        tab.key("Tab", 9);
        assertEquals("A", tab.evaluate("document.activeElement.tagName").asString());
    }

    @Test
    void paper_has_everything_black_on_white() {
        Chromium.Tab tab = open("motley", 800);
        tab.media("print", "dark");

        assertTrue(tab.evaluate("[...document.querySelectorAll('details td')].every(each => each.checkVisibility())")
                .asBoolean());
        assertEquals(
                "[\"rgb(0, 0, 0)\"]",
                tab.evaluate(
                                "[...new Set([...document.querySelectorAll('body *')].filter(e => e.checkVisibility()).map(e => getComputedStyle(e).color))]")
                        .toString());
        assertEquals(
                "rgb(255, 255, 255)",
                tab.evaluate("getComputedStyle(document.body).backgroundColor").asString());
        assertTrue(new String(tab.paper(), UTF_8).startsWith("%PDF-"));
    }

    @ParameterizedTest
    @CsvSource({
        "motley, light, screen, 1200, light",
        "motley, dark, screen, 1200, dark",
        "motley, narrow, screen, 320, light",
        "motley, print, print, 800, light",
        "many, many, screen, 1200, light",
        "hostile, hostile, screen, 360, dark",
        "silent, silent, screen, 1200, light",
        "stale, stale, screen, 1200, dark",
        "stranger, stranger, screen, 1200, light"
    })
    void a_picture_is_not_blank(String page, String name, String medium, int width, String scheme) throws Exception {
        Chromium.Tab tab = open(page, width);
        tab.media(medium, scheme);
        byte[] png = tab.picture();
        Files.write(PICTURES.resolve(name + ".png"), png);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y += 3) {
            for (int x = 0; x < picture.getWidth(); x += 3) {
                colours.add(picture.getRGB(x, y));
            }
        }

        assertEquals(width, picture.getWidth());
        assertTrue(colours.size() > 10, colours.size() + " colours");
    }
}
