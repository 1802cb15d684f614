package dev.muster.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.muster.Readiness;
import dev.muster.State;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

final class JUnitXmlTest {
    private static Document render(Readiness readiness) throws Exception {
        return Xml.parse(ReportFormat.JUNIT_XML.render(readiness.report()));
    }

    private static Element testcase(Document document, String name) {
        return Xml.all(document, "testcase").stream()
                .filter(one -> one.getAttribute("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Element only(Element testcase) {
        assertEquals(1, testcase.getChildNodes().getLength());
        return (Element) testcase.getChildNodes().item(0);
    }

    private static String counts(Element suite) {
        return String.join(
                " ",
                suite.getAttribute("tests"),
                suite.getAttribute("failures"),
                suite.getAttribute("errors"),
                suite.getAttribute("skipped"));
    }

    @Test
    void a_suite_for_each_check_and_a_case_for_each_verdict() throws Exception {
        Document document = render(Engines.motley());
        List<Element> suites = Xml.all(document, "testsuite");

        assertEquals(
                List.of("tls.endpoint", "app.hang", "db.ping", "cache.flaky", "muster.waivers"),
                suites.stream().map(suite -> suite.getAttribute("name")).toList());
        assertEquals("9 1 1 2", counts(document.getDocumentElement()));
        assertEquals("5 1 0 2", counts(suites.get(0)));
        assertEquals("2026-03-01T12:00:00", suites.get(0).getAttribute("timestamp"));
        assertEquals("0.000", suites.get(0).getAttribute("time"));
        assertFalse(suites.get(4).hasAttribute("timestamp"));
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void every_count_is_of_what_is_there(State state) throws Exception {
        Document document = render(Engines.in(state));
        String found = String.join(
                " ",
                List.of("testcase", "failure", "error", "skipped").stream()
                        .map(tag -> Integer.toString(Xml.all(document, tag).size()))
                        .toList());

        assertEquals(found, counts(document.getDocumentElement()));
    }

    @Test
    void an_open_finding_is_a_failure() throws Exception {
        Element testcase = testcase(render(Engines.motley()), "tls.expiry at api:443");
        Element failure = only(testcase);

        assertEquals("tls.endpoint", testcase.getAttribute("classname"));
        assertEquals("failure", failure.getTagName());
        assertEquals("ends in 2 days <soon>", failure.getAttribute("message"));
        assertEquals("CRITICAL", failure.getAttribute("type"));
        assertEquals("""
                observed: ends in 2 days <soon>
                expected: what should be so for tls.expiry
                fix: mend tls.expiry
                more: https://www.rfc-editor.org/rfc/rfc9325""", failure.getTextContent());
    }

    @Test
    void what_is_only_told_passes_and_is_told() throws Exception {
        Element out = only(testcase(render(Engines.motley()), "tls.told"));

        assertEquals("system-out", out.getTagName());
        assertEquals(
                "observed: TLS 1.2 & 1.3",
                out.getTextContent().lines().findFirst().orElseThrow());
    }

    @Test
    void a_pass_says_what_was_seen() throws Exception {
        assertEquals(
                "3 certificates",
                only(testcase(render(Engines.motley()), "tls.chain")).getTextContent());
    }

    @Test
    void could_not_look_is_an_error() throws Exception {
        Element error = only(testcase(render(Engines.motley()), "db.ping"));

        assertEquals("error", error.getTagName());
        assertEquals("connection refused", error.getAttribute("message"));
        assertEquals("INCONCLUSIVE", error.getAttribute("type"));
    }

    @Test
    void waived_and_not_applicable_are_skipped() throws Exception {
        Document document = render(Engines.motley());
        Element waived = only(testcase(document, "tls.legacy at legacy-gw:443"));
        Element other = only(testcase(document, "tls.stapling"));

        assertEquals("skipped", waived.getTagName());
        assertEquals(
                "waived: tls.legacy at legacy-gw:443 until 2027-03-31 (OPS-412: gateway retires, payments)",
                waived.getAttribute("message"));
        assertEquals("not applicable: no responder named", other.getAttribute("message"));
    }

    @Test
    void a_check_without_an_answer_is_an_error() throws Exception {
        Element error = only(testcase(render(Engines.in(State.STARTING)), "orders.backlog"));

        assertEquals("error", error.getTagName());
        assertEquals("has not answered yet", error.getAttribute("message"));
    }
}
