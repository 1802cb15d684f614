package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyboardWalksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qwertyuiop",
                "poiuytrewq",
                "asdfghjkl",
                "1qaz",
                "zaq1",
                "qwertz",
                "azerty",
                "yxcvbnm",
                "wxcvbn",
                "QwErTy",
                "!@#$%^&*()",
                "zxcvbnm,./",
                "2wsx",
                "qawsedrf",
                "[poi"
            })
    void findsWalks(String value) {
        List<Piece> found = Found.first(value, KeyboardWalks::new);
        assertTrue(found.stream().anyMatch(piece -> piece.end() == value.length()), value);
        assertTrue(found.stream().allMatch(piece -> piece.pattern() == Pattern.WALK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"qwe", "qpal", "aaaa", "q-w-e-r", "schlüssel", "1928", "\uD83D\uDE00\uD83D\uDE00", "tzyb"})
    void findsNoWalkIn(String value) {
        assertEquals(List.of(), Found.all(value, KeyboardWalks::new));
    }

    @Test
    void turnsCostMoreThanGoingOn() {
        double straight = Found.bits("qwertyui", KeyboardWalks::new);
        double winding = Found.bits("qwsazxcd", KeyboardWalks::new);
        assertEquals(9 + 2.6 + 6 * 0.5, straight, 0.01);
        assertTrue(winding > straight + 4, () -> "winding " + winding);
    }

    @Test
    void aWalkIsNotFollowedForEver() {
        int longest = Found.first("qwertyuiopoiuytrew".repeat(5), KeyboardWalks::new).stream()
                .mapToInt(Piece::end)
                .max()
                .orElse(0);
        assertEquals(40, longest);
    }
}
