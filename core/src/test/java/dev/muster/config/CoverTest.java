package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The shortest path over the pieces that finders offer. */
class CoverTest {

    @Test
    void withoutFindersEveryCharacterIsLiteral() {
        Cover cover = Cover.of(Text.of("xyz"), List.of());
        assertEquals(3 * Alphabet.log2(26), cover.bits(), 1e-9);
        assertEquals(3, cover.pieces().size());
        assertEquals(
                new Piece(0, 1, Alphabet.log2(26), Pattern.LITERAL),
                cover.pieces().get(0));
    }

    @Test
    void takesTheCheapestWay() {
        Finder finder = (from, offers) -> {
            if (from == 1) {
                offers.offer(3, 2, Pattern.WORD);
                offers.offer(4, 12, Pattern.WALK);
                offers.offer(3, 5, Pattern.DATE);
            }
        };
        Cover cover = Cover.of(Text.of("abcd"), List.of(finder));
        assertEquals(2 + 2 * 4, cover.bits(), 1e-9, "hexadecimal letters");
        List<Pattern> patterns = cover.pieces().stream().map(Piece::pattern).toList();
        assertEquals(List.of(Pattern.LITERAL, Pattern.WORD, Pattern.LITERAL), patterns);
        assertEquals(2, cover.pieces().get(1).length());
    }

    @Test
    void aPieceThatSavesNothingIsNotTaken() {
        Finder finder = (from, offers) -> offers.offer(from + 1, 4, Pattern.WORD);
        Cover cover = Cover.of(Text.of("abcd"), List.of(finder));
        assertTrue(cover.pieces().stream().allMatch(piece -> piece.pattern() == Pattern.LITERAL));
    }

    @Test
    void stopsWhenThereIsEnough() {
        Cover cover = Cover.of(Text.of("abcdefghijklmnopqrstuvwxyz".repeat(100)), List.of());
        assertEquals(109, cover.pieces().size());
        assertTrue(cover.bits() >= 512 && cover.bits() < 520);
    }
}
