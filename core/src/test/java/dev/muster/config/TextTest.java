package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void aTextDoesNotPrintItself() {
        assertEquals("a text of 6 characters", Text.of("secret").toString());
    }

    @Test
    void aLongTextIsItsTwoEnds() {
        Text text = Text.of("a".repeat(5_000) + "b".repeat(5_000));
        assertEquals(8_192, text.length());
        assertEquals('a', text.raw(4_095));
        assertEquals('b', text.raw(4_096));
        assertEquals(8_192, Text.ofBytes("a".repeat(9_000)).length());
        assertEquals(8_192, Text.of("a".repeat(8_192)).length());
        assertEquals('A', Text.ofBytes("A").plain(0));
        assertEquals('a', Text.of("A").plain(0));
    }
}
