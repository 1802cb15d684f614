package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RedactorTest {
    private static final String MASK = Secret.MASK;

    private static Redactor of(String... values) {
        Redactor redactor = Redactor.create();
        for (String value : values) {
            redactor.learn(Secret.of(value));
        }
        return redactor;
    }

    @ParameterizedTest
    @CsvSource({
        "correcthorse, 'x correcthorse y', 'x * y'",
        "correcthorse, 'correcthorse', '*'",
        "correcthorse, 'acorrecthorseb correcthorse', 'a*b *'",
        "correcthorse, 'correcthorsecorrecthorse', '*'",
        "correcthorse, 'correct horse', 'correct horse'",
        "'correct horse/', 'q=correct+horse%2F&', 'q=*&'",
        "'correct horse/', 'q=correct%20horse%2f&', 'q=*&'",
        "'a*b~c d e f g', 'q=a%2Ab~c%20d%20e%20f%20g&', 'q=*&'",
        "'quote\"quote\"', '{\"k\":\"quote\\\"quote\\\"\"}', '{\"k\":\"*\"}'",
        "'less<than&more', '<i>less&lt;than&amp;more</i>', '<i>*</i>'",
        "correcthorse, 'hex 636f7272656374686f727365', 'hex *'",
        "correcthorse, 'HEX 636F7272656374686F727365', 'HEX *'",
    })
    void a_value_is_masked_however_it_is_spelt(String value, String text, String expected) {
        assertEquals(expected.replace("*", MASK), of(value).redact(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "u", "us", "user:", "user1:", "\u00ff\u00fe"})
    void a_value_is_masked_in_base64_after_anything(String before) {
        String value = "correct-horse-battery\u00ff\u00fe";
        for (String after : List.of("", ".", "..", "...")) {
            byte[] bytes = (before + value + after).getBytes(StandardCharsets.UTF_8);
            for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
                String masked = of(value).redact("Basic " + encoder.encodeToString(bytes));
                String left = masked.replace("Basic ", "").replace(MASK, "");
                assertTrue(masked.contains(MASK), masked);
                assertTrue(left.length() <= 20 && !left.contains("Y3QtaG9y"), masked);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "abc, 'abc', '*'",
        "abc, 'x abc y', 'x * y'",
        "abc, 'xabc', 'xabc'",
        "abc, 'abcx', 'abcx'",
        "abc, 'k=abc;', 'k=*;'",
        "abc, '1abc abc', '1abc *'",
        "1234567, 'a1234567', 'a1234567'",
        "12345678, 'a12345678', 'a*'",
        "ab, 'ab ab', 'ab ab'",
    })
    void short_values_are_masked_as_words_of_their_own(String value, String text, String expected) {
        assertEquals(expected.replace("*", MASK), of(value).redact(text));
    }

    @ParameterizedTest
    @CsvSource({
        "abcdefgh, abcdefghijkl, 'x abcdefghijkl y', 'x * y'",
        "abcdefghijkl, abcdefgh, 'x abcdefghijkl y', 'x * y'",
        "abcdefgh, efghijkl, 'x abcdefghijkl y', 'x * y'",
        "efghijkl, abcdefgh, 'x abcdefghijkl y', 'x * y'",
        "abcabcabc, zzzzzzzz, 'x abcabcabcabc y', 'x * y'",
        "abcdefgh, ijklmnop, 'abcdefghijklmnop', '*'",
    })
    void overlapping_values_leave_no_piece(String one, String other, String text, String expected) {
        assertEquals(expected.replace("*", MASK), of(one, other).redact(text));
        assertEquals(
                expected.replace("*", MASK),
                Redactor.all(List.of(of(one), of(other))).redact(text));
    }

    @Test
    void what_holds_nothing_is_the_very_same_text() {
        String text = new String("nothing to see");

        assertSame(text, of("correcthorse").redact(text));
        assertSame(text, Redactor.none().redact(text));
    }

    @Test
    void a_whole_knows_what_its_parts_learn_later_and_what_it_learns_itself() {
        Redactor part = Redactor.create();
        Redactor whole = Redactor.all(List.of(part));
        part.learn(Secret.of("correcthorse"));
        whole.learn(Secret.of("batterystaple"));

        assertEquals(MASK + " " + MASK, whole.redact("correcthorse batterystaple"));
        assertEquals(MASK + " batterystaple", part.redact("correcthorse batterystaple"));
    }

    @Test
    void a_value_that_was_cut_at_the_end_of_a_long_text_is_masked() {
        String start = "x".repeat(Printable.KEPT - 8);

        assertEquals(start + MASK, of("correcthorse").redact(start + "correcth"));
        assertEquals(start + "xxxxx" + MASK, of("correcthorse").redact(start + "xxxxxcor"));
        assertEquals(start + "xxxxxxco", of("correcthorse").redact(start + "xxxxxxco"));
        assertEquals("x correcth", of("correcthorse").redact("x correcth"), "a short text was not cut");
    }

    @Test
    void spellings_of_an_innocent_word_are_not_too_short() {
        Set<String> spellings = Spellings.of("abc");

        assertTrue(spellings.stream().allMatch(text -> text.length() >= 3), spellings.toString());
        assertFalse(spellings.contains("YWJj"));
        assertFalse(spellings.contains("616263"));
        assertEquals(1, spellings.size(), spellings.toString());
        assertTrue(Spellings.of("abcd").contains("61626364"));
    }
}
