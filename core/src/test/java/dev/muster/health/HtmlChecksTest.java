package dev.muster.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Readiness;
import dev.muster.State;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

final class HtmlChecksTest {
    private static Element table(Readiness readiness) throws Exception {
        return HtmlCoverageTest.table(HtmlCoverageTest.body(readiness), "checks");
    }

    private static List<String> widths(Readiness readiness) throws Exception {
        return HtmlCoverageTest.within(table(readiness), "rect").stream()
                .filter(bar -> !bar.getAttribute("class").equals("rest"))
                .map(bar -> bar.getAttribute("width"))
                .toList();
    }

    @Test
    void says_how_long_ago_each_answered() throws Exception {
        Element table = table(Engines.motley());

        assertEquals(
                List.of("check", "status", "rules", "last answered"),
                HtmlCoverageTest.within(table, "th").subList(0, 4).stream()
                        .map(Element::getTextContent)
                        .toList());
        assertEquals(
                List.of(
                        "tls.endpoint warn2 failed 5 rules 10 seconds ago2026-03-01 12:00:00 UTC, took 0 ms",
                        "app.hang pass 1 rule 10 seconds ago2026-03-01 12:00:00 UTC, took 0 ms",
                        "db.ping warn1 could not look 1 rule 10 seconds ago2026-03-01 12:00:00 UTC, took 0 ms",
                        "cache.flaky passcache.flaky said otherwise in the last run, not confirmed yet 1 rule"
                                + " 0 seconds ago2026-03-01 12:00:10 UTC, took 0 ms",
                        "muster.waivers pass 2 rules with this report"),
                HtmlCoverageTest.rows(table));
    }

    @Test
    void bars_are_as_long_as_the_ages_beside_the_oldest() throws Exception {
        assertEquals(List.of("1000", "1000", "1000", "6"), widths(Engines.motley()));
        assertEquals(15, widths(Reports.many()).size());
    }

    @Test
    void there_is_nothing_to_compare_where_all_are_new() throws Exception {
        assertEquals(List.of(), widths(Engines.in(State.READY)));
    }

    @Test
    void what_has_not_answered_says_so() throws Exception {
        assertEquals(
                List.of(
                        "db.ping failhas not answered yet 1 rule no answer yet",
                        "tls.endpoint failhas not answered yet 5 rules no answer yet"),
                HtmlCoverageTest.rows(table(Reports.silent())));
    }

    @Test
    void what_is_stale_says_so() throws Exception {
        List<String> rows = HtmlCoverageTest.rows(table(Reports.stale()));

        assertTrue(rows.get(0).contains(" stale: 2 hours ago2026-03-01 12:00:00 UTC"), rows.get(0));
        assertTrue(rows.get(1).contains(" 2 hours ago"), rows.get(1));
        assertTrue(rows.stream().skip(1).noneMatch(row -> row.contains("stale")), rows.toString());
    }
}
