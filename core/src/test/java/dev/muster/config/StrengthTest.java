package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrengthTest {

    @Test
    void isWeakExactlyIfThereIsAReason() {
        assertFalse(new Strength(Kind.HEX, 128, List.of()).weak());
        assertEquals("", new Strength(Kind.HEX, 128, List.of()).reason());
        Strength weak = new Strength(Kind.HEX, 12, List.of(Weakness.DATE, Weakness.TOO_FEW_BITS));
        assertTrue(weak.weak());
        assertEquals("a date or a year; too few random bits", weak.reason());
    }

    @Test
    void doesNotChange() {
        List<Weakness> weaknesses = new ArrayList<>(List.of(Weakness.DATE));
        Strength strength = new Strength(Kind.HEX, 12, weaknesses);
        weaknesses.clear();
        assertEquals(List.of(Weakness.DATE), strength.weaknesses());
    }

    @Test
    void everyReasonAndKindReadsDifferently() {
        assertEquals(
                Weakness.values().length,
                Arrays.stream(Weakness.values())
                        .map(Weakness::reason)
                        .distinct()
                        .count());
        assertEquals(
                Kind.values().length,
                Arrays.stream(Kind.values()).map(Kind::description).distinct().count());
        assertNotEquals(Kind.PHRASE.needed(), Kind.PASSPHRASE.needed());
    }

    @Test
    void onlyGeneratedKindsAreMeasuredByTheirAlphabet() {
        List<Kind> generated =
                Arrays.stream(Kind.values()).filter(Kind::generated).toList();
        assertEquals(List.of(Kind.UUID, Kind.DIGITS, Kind.HEX, Kind.BASE64, Kind.RANDOM), generated);
    }
}
