package dev.muster.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Outcome;
import dev.muster.Severity;
import dev.muster.State;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

final class HtmlCardsTest {
    private static List<String> attributes(Document body, String tag, String name) {
        return Xml.all(body, tag).stream()
                .map(element -> element.getAttribute(name))
                .toList();
    }

    @Test
    void a_choice_for_each_kind_of_card_that_there_is() throws Exception {
        Document body = HtmlCoverageTest.body(Engines.motley());

        assertEquals(
                List.of("all 4", "critical 1", "info 1", "could not look 1", "waived 1"),
                Xml.all(body, "label").stream().map(Element::getTextContent).toList());
        assertEquals(
                List.of("show-all", "show-critical", "show-told", "show-blind", "show-waived"),
                attributes(body, "input", "id"));
        assertEquals(attributes(body, "input", "id"), attributes(body, "label", "for"));
        assertEquals(List.of("checked", "", "", "", ""), attributes(body, "input", "checked"));
        assertEquals(
                List.of("critical fail", "told info", "blind warn", "waived"), attributes(body, "article", "class"));
    }

    @Test
    void every_choice_has_its_rule_and_only_where_a_browser_can_follow_it() {
        int guarded = HtmlStyle.MORE.indexOf("@supports selector(:has(*))");

        for (String name : List.of("critical", "error", "warning", "told", "blind", "waived")) {
            assertTrue(HtmlStyle.MORE.indexOf("main:has(#show-" + name + ":checked)") > guarded, name);
        }
        assertTrue(HtmlStyle.MORE.indexOf(".filter,.partly{display:none}") > 0);
    }

    @Test
    void there_is_nothing_to_choose_among_cards_of_one_kind() throws Exception {
        assertEquals(List.of(), Xml.all(HtmlCoverageTest.body(Engines.in(State.NOT_READY)), "input"));
        assertEquals(List.of(), Xml.all(HtmlCoverageTest.body(Engines.in(State.READY)), "input"));
    }

    @ParameterizedTest
    @CsvSource({
        "INFO, told info, ''",
        "WARNING, warning warn, 'degrades; '",
        "ERROR, error fail, 'refuses a start, and degrades after it; '",
        "CRITICAL, critical fail, 'keeps traffic from this instance; '"
    })
    void severities_have_their_looks_and_effects(Severity severity, String style, String effect) throws Exception {
        Engines.Lever lever = new Engines.Lever();
        lever.readiness.start();
        lever.pull(Outcome.failed(severity, "full"));
        Document body = HtmlCoverageTest.body(lever.readiness);

        assertEquals(List.of(style), attributes(body, "article", "class"));
        assertEquals(
                effect + "found by orders.backlog (local)",
                Xml.all(body, "small").get(1).getTextContent());
    }
}
