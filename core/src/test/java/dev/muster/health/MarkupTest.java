package dev.muster.health;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

final class MarkupTest {
    private static Document parse(String text) throws Exception {
        return Xml.parse(new Markup("").open("a", "b", text).text(text).close().toBytes());
    }

    @Test
    void every_code_point_parses_as_itself_or_as_a_replacement() throws Exception {
        StringBuilder all = new StringBuilder();
        StringBuilder expected = new StringBuilder();
        for (int point = 0; point <= Character.MAX_CODE_POINT; point += point < 0x11000 ? 1 : 257) {
            all.appendCodePoint(point).append(' ');
            boolean control = Character.getType(point) == Character.CONTROL && point != '\n';
            boolean banned = (point >= 0xd800 && point <= 0xdfff) || point == 0xfffe || point == 0xffff;
            expected.appendCodePoint(control || banned ? 0xfffd : point).append(' ');
        }

        assertEquals(
                expected.toString(), parse(all.toString()).getDocumentElement().getTextContent());
    }

    @Test
    void attributes_hold_any_text_and_empty_ones_are_left_out() throws Exception {
        assertEquals("\"<&>'", parse("\"<&>'").getDocumentElement().getAttribute("b"));
        assertEquals(
                "<a></a>", new String(new Markup("").element("a", "", "b", "").toBytes(), UTF_8));
    }
}
