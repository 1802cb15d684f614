package dev.muster.health;

import dev.muster.ReadinessReport;
import dev.muster.State;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/**
 * The status page: one document without scripts and without anything to load. Everything that a colour or a bar says is
 * said by a word too.
 */
final class HtmlPage {
    private final Markup html;

    private HtmlPage(State state, String... styles) {
        html = new Markup("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">");
        html.element("title", words(state) + " · health");
        for (String style : styles) {
            html.open("style").verbatim(style).close();
        }
        html.verbatim("</head><body>").open("main");
        html.open("header", "class", HealthStatus.of(state).word()).element("h1", words(state));
    }

    static byte[] render(State state) {
        HtmlPage page = new HtmlPage(state, HtmlStyle.BASE);
        page.html.close();
        return page.end();
    }

    static byte[] render(ReadinessReport report) {
        HtmlPage page = new HtmlPage(report.state(), HtmlStyle.BASE, HtmlStyle.MORE);
        page.html.element("p", report.headline()).open("small").text("Report made at ");
        time(page.html, report.at());
        page.html.close().close();
        Collection<Section> sections = Section.of(report);
        HtmlCards.write(page.html, report);
        HtmlCoverage.write(page.html, sections);
        HtmlChecks.write(page.html, report);
        HtmlSeen.write(page.html, sections);
        return page.end();
    }

    private byte[] end() {
        return html.close().verbatim("</body></html>\n").toBytes();
    }

    static void time(Markup html, Instant when) {
        String text = when.truncatedTo(ChronoUnit.SECONDS).toString();
        html.element("time", text.replace('T', ' ').replace("Z", " UTC"), "datetime", text);
    }

    private static String words(State state) {
        return state.name().replace('_', ' ');
    }
}
