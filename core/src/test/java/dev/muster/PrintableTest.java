package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class PrintableTest {
    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("", ""),
                Arguments.of("plain ~ text", "plain ~ text"),
                Arguments.of("\u001b[31mred\u001b[0m", "\\u{1b}[31mred\\u{1b}[0m"),
                Arguments.of("a\nb\r\nc\td", "a\\nb\\r\\nc\\td"),
                Arguments.of("\u0000\u0007\u007f\u0080\u009b", "\\u{0}\\u{7}\\u{7f}\\u{80}\\u{9b}"),
                Arguments.of("bidi \u202e\u2066 end", "bidi \\u{202e}\\u{2066} end"),
                Arguments.of("zero\u200bwidth\ufeff", "zero\\u{200b}width\\u{feff}"),
                Arguments.of("soft\u00adhyphen", "soft\\u{ad}hyphen"),
                Arguments.of("line\u2028par\u2029", "line\\u{2028}par\\u{2029}"),
                Arguments.of("private\ue000", "private\\u{e000}"),
                Arguments.of("unassigned\uffff", "unassigned\\u{ffff}"),
                Arguments.of("lone \ud83d high", "lone \\u{d83d} high"),
                Arguments.of("lone \ude00 low", "lone \\u{de00} low"),
                Arguments.of("end \ud83d", "end \\u{d83d}"),
                Arguments.of("pair \ud83d\ude00", "pair \ud83d\ude00"),
                Arguments.of("tag \udb40\udc01", "tag \\u{e0001}"),
                Arguments.of("Grüße, 日本, ••••••", "Grüße, 日本, ••••••"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void what_does_not_print_is_escaped(String text, String expected) {
        assertEquals(expected, Printable.escape(text));
        assertEquals(expected, Printable.escape(expected), "escaping again changes nothing");
    }

    @Test
    void what_prints_is_the_very_same_text() {
        String text = new String("plain");

        assertSame(text, Printable.escape(text));
        assertSame(text, Printable.shorten(text));
    }

    @Test
    void very_long_text_is_cut() {
        String longest = "x".repeat(65_536);

        assertSame(longest, Printable.escape(longest));
        assertEquals(longest, Printable.escape(longest + "y"));
        assertEquals(
                65_535 + "\\u{1b}".length(),
                Printable.escape("x".repeat(65_535) + "\u001b tail").length());
    }

    @Test
    void what_is_shown_is_short_and_says_how_long_it_was() {
        assertEquals("x".repeat(1_000), Printable.shorten("x".repeat(1_000)));
        assertEquals("x".repeat(1_000) + "... (1001 characters)", Printable.shorten("x".repeat(1_001)));
        String pair = "x".repeat(999) + "\ud83d\ude00";
        assertEquals("x".repeat(999) + "... (1001 characters)", Printable.shorten(pair));
    }

    @Test
    void lines_stay_lines() {
        assertEquals("one\\u{1b}\n\ttw\\to\nthree", Printable.escapeLines("one\u001b\n\ttw\to\r\nthree"));
        assertEquals(100_000, Printable.escapeLines("x".repeat(100_000)).length());
    }

    @Test
    void every_text_of_an_outcome_is_escaped() {
        String bad = "\u001b[2J";
        Stream<Outcome> all = Stream.of(
                Outcome.passed(bad).at(bad),
                Outcome.failed(bad).expected(bad).fix(bad).at(bad),
                Outcome.failed(Severity.INFO, bad),
                Outcome.notApplicable(bad).at(bad),
                Outcome.inconclusive(bad).at(bad));

        assertTrue(all.noneMatch(outcome -> outcome.toString().contains("\u001b")));
        RuleInfo info = RuleInfo.of("a.b").title(bad).passes(bad).fix(bad).notApplicable(bad);
        assertTrue(!info.toString().contains("\u001b"));
    }
}
