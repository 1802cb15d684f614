package dev.muster.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MarkdownTest {
    private static final String SIGNS = "|\\`` ab*_[]()<>&#;@!~$:";

    /** Of the signs that mean something; the same ones in every run. */
    private static Stream<String> texts() {
        Random random = new Random(4711);
        Stream<String> drawn = Stream.generate(() -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = random.nextInt(12); i >= 0; i--) {
                        text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
                    }
                    return text.toString();
                })
                .limit(3_000);
        return Stream.concat(Reports.HOSTILE.stream().filter(MarkdownTest::printable), drawn);
    }

    private static boolean printable(String text) {
        return text.codePoints()
                .allMatch(point -> point >= ' ' && (point < 0x2000 || point > 0x20ff) && point != 0xd800);
    }

    @Test
    void code_is_read_back_word_for_word_in_a_cell_and_outside() {
        texts().forEach(text -> {
            Node outside = Commonmark.parse("x " + Markdown.code(text));
            List<TableCell> cells = Commonmark.all(
                    Commonmark.parse("| a | b |\n| --- | --- |\n| " + Markdown.code(text) + " | end |\n"),
                    TableCell.class);

            assertEquals("x " + text, Commonmark.text(outside));
            assertEquals(4, cells.size(), text);
            assertEquals(text, Commonmark.text(cells.get(2)));
            assertEquals("end", Commonmark.text(cells.get(3)));
        });
    }

    @Test
    void code_is_nothing_but_code_and_bars() {
        texts().forEach(text -> {
            for (Node node : Commonmark.all(Commonmark.parse("x " + Markdown.code(text)), Node.class)) {
                assertTrue(node instanceof Code || node instanceof Text || isPaper(node), node + " of " + text);
                if (node instanceof Text words) {
                    assertEquals("", words.getLiteral().replaceFirst("^x ", "").replace("|", ""));
                }
            }
        });
    }

    private static boolean isPaper(Node node) {
        return Set.of(Document.class, Paragraph.class).contains(node.getClass());
    }

    @Test
    void prose_is_read_back_word_for_word() {
        texts().forEach(text -> {
            Node prose = Commonmark.parse("x" + Markdown.prose(text) + "x");

            assertEquals("x" + text + "x", Commonmark.text(prose));
            assertEquals(List.of(), Commonmark.all(prose, Code.class));
        });
    }

    @ParameterizedTest
    @CsvSource({"https://example.org/a_b*?c=d&e=%22~'()", "HTTP://example.org/"})
    void pages_are_linked(String uri) {
        List<Link> links = Commonmark.all(Commonmark.parse("more: " + Markdown.link(URI.create(uri))), Link.class);

        assertEquals(uri, links.get(0).getDestination());
        assertEquals(uri, Commonmark.text(links.get(0)));
    }

    @ParameterizedTest
    @CsvSource({"javascript:alert(1)", "data:text/html;x", "relative/page", "//host/x", "urn:x:y"})
    void other_places_are_named(String uri) {
        Node read = Commonmark.parse("more: " + Markdown.link(URI.create(uri)));

        assertEquals(List.of(), Commonmark.all(read, Link.class));
        assertEquals("more: " + uri, Commonmark.text(read));
    }

    @Test
    void parts_of_addresses_are_decoded_to_what_they_were() {
        texts().forEach(text -> {
            String encoded = Percent.encode(text);

            assertEquals(text, URI.create("muster/a@" + encoded).getPath().substring("muster/a@".length()));
            assertEquals("", encoded.replaceAll("[A-Za-z0-9._~-]|%[0-9A-F]{2}", ""));
        });
    }
}
