package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.testing.Quick;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Many texts are found in one pass, and the very same as one by one. */
final class NeedlesTest {
    private static String random(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(3)));
        }
        return text.toString();
    }

    @Test
    void every_place_is_found() {
        Random random = new Random(1);
        for (int round = 0; round < 300; round++) {
            Set<String> all = new TreeSet<>();
            for (int i = 0; i < 20; i++) {
                all.add(random(random, 3 + random.nextInt(5)));
            }
            String text = random(random, random.nextInt(60));
            Set<String> expected = new TreeSet<>();
            for (String needle : all) {
                for (int at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
                    expected.add(at + "-" + (at + needle.length()));
                }
            }
            Set<String> found = new TreeSet<>();
            Needles.NONE.with(all).find(text, (start, end) -> found.add(start + "-" + end));
            assertEquals(expected, found);
        }
    }

    @Test
    void what_is_known_changes_nothing() {
        Needles one = Needles.NONE.with(Set.of("abc"));
        assertSame(one, one.with(Set.of("abc")));
        assertEquals(Set.of("abc", "abd"), one.with(Set.of("abd")).all());
    }

    @Test
    void a_redactor_finds_what_it_would_mask() {
        Redactor redactor = Redactor.create();
        Redactor both = Redactor.all(List.of(Redactor.create(), redactor));
        assertEquals(false, both.finds("anything"));
        redactor.learn(Secret.of("correct horse"));
        redactor.learn(Secret.of("redis"));
        for (String text : List.of(
                "a correct horse",
                "Y29ycmVjdCBob3JzZQ",
                "redis is up",
                "password=redis",
                "\"redis\"",
                "",
                "correct%20horse")) {
            assertEquals(!both.redact(text).equals(text), both.finds(text), text);
        }
        String cut = "x".repeat(Printable.KEPT - 5) + "corre";
        assertTrue(redactor.finds(cut), "its end is cut off");
        assertEquals(false, redactor.finds("x".repeat(Printable.KEPT)));
    }

    @Test
    void time_does_not_grow_with_the_number_of_secrets() {
        Redactor redactor = Redactor.create();
        Random random = new Random(2);
        for (int i = 0; i < 200; i++) {
            redactor.learn(Secret.of(Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong())));
        }
        Quick.linear(400_000, size -> redactor.finds("order 12 of customer 4711 is paid ".repeat(size / 34)));
    }
}
