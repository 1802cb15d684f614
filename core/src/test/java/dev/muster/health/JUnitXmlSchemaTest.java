package dev.muster.health;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** JUnit XML as Surefire's schema has it, and as the parsers of Jenkins and GitLab need it. */
final class JUnitXmlSchemaTest {
    /** The build takes it from Surefire's sources. */
    private static final Path SCHEMA = Path.of("target", "schemas", "surefire-test-report.xsd");

    private static Document document(Reports.Named named) throws Exception {
        return parse(new String(ReportFormat.JUNIT_XML.render(named.readiness().report()), UTF_8));
    }

    private static Document parse(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private static void validate(Document document) throws Exception {
        Schema schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(SCHEMA.toFile());
        for (Element suite : Xml.all(document, "testsuite")) {
            schema.newValidator().validate(new DOMSource(suite));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.muster.health.Reports#all")
    void every_suite_is_valid_by_surefires_schema(Reports.Named named) throws Exception {
        Document document = document(named);

        assertDoesNotThrow(() -> validate(document));
        assertFalse(Xml.all(document, "testsuite").isEmpty());
    }

    @Test
    void the_schema_would_notice() throws Exception {
        String valid = new String(ReportFormat.JUNIT_XML.render(Engines.motley().report()), UTF_8);

        for (String slip : List.of("skipped type=\"x\"", "skipped bad=\"\"")) {
            Document slipped = parse(valid.replace("<skipped", "<" + slip));
            assertThrows(SAXException.class, () -> validate(slipped), slip);
        }
        Document renamed = parse(valid.replace("<skipped", "<skip").replace("</skipped", "</skip"));
        assertThrows(SAXException.class, () -> validate(renamed));
    }

    /** Jenkins knows a case by both, and GitLab drops the second. */
    @ParameterizedTest
    @MethodSource("dev.muster.health.Reports#all")
    void every_case_has_a_class_and_a_name_that_no_other_has(Reports.Named named) throws Exception {
        Set<List<String>> seen = new HashSet<>();
        for (Element testcase : Xml.all(document(named), "testcase")) {
            List<String> name = List.of(testcase.getAttribute("classname"), testcase.getAttribute("name"));

            assertFalse(name.get(0).isEmpty() || name.get(1).isBlank(), name.toString());
            assertTrue(seen.add(name), name.toString());
            assertTrue(new BigDecimal(testcase.getAttribute("time")).signum() >= 0);
        }
    }

    @Test
    void a_subject_that_is_judged_twice_is_numbered() throws Exception {
        List<String> names = Xml.all(document(new Reports.Named("twice", Reports.twice())), "testcase").stream()
                .map(testcase -> testcase.getAttribute("name"))
                .toList();

        assertEquals(
                List.of(
                        "db.index at orders",
                        "db.index at orders (2)",
                        "db.index at orders (2) (2)",
                        "db.index at orders (3)"),
                names);
    }

    /** Jenkins shows the message, GitLab the text and nothing else. */
    @ParameterizedTest
    @MethodSource("dev.muster.health.Reports#all")
    void what_is_no_pass_says_why_twice(Reports.Named named) throws Exception {
        for (String kind : List.of("failure", "error", "skipped")) {
            for (Element element : Xml.all(document(named), kind)) {
                assertFalse(element.getAttribute("message").isEmpty(), kind);
                assertFalse(element.getTextContent().isEmpty(), kind);
                assertEquals(
                        kind.equals("skipped"), element.getAttribute("type").isEmpty());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.muster.health.Reports#all")
    void totals_are_the_sums_of_the_suites(Reports.Named named) throws Exception {
        Element root = document(named).getDocumentElement();
        for (String count : List.of("tests", "failures", "errors", "skipped", "time")) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Element suite : Xml.all(root.getOwnerDocument(), "testsuite")) {
                assertTrue(new BigDecimal(suite.getAttribute(count)).signum() >= 0);
                sum = sum.add(new BigDecimal(suite.getAttribute(count)));
            }
            assertEquals(0, sum.compareTo(new BigDecimal(root.getAttribute(count))), count);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.muster.health.Reports#all")
    void each_suite_counts_its_own_cases(Reports.Named named) throws Exception {
        for (Element suite : Xml.all(document(named), "testsuite")) {
            NodeList cases = suite.getElementsByTagName("testcase");
            assertEquals(Integer.toString(cases.getLength()), suite.getAttribute("tests"));
            for (String kind : List.of("failure", "error", "skipped")) {
                String counted = suite.getAttribute(
                        kind.equals("failure") ? "failures" : kind.equals("error") ? "errors" : kind);
                assertEquals(Integer.toString(suite.getElementsByTagName(kind).getLength()), counted);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.muster.health.Reports#all")
    void nothing_in_it_is_a_control_character(Reports.Named named) {
        String text = new String(ReportFormat.JUNIT_XML.render(named.readiness().report()), UTF_8);

        assertTrue(text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n'), "a control character");
    }
}
