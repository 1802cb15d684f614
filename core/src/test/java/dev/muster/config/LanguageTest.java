package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void languageReadsUnknownWordsButNotLetterSalad() {
        double word = Found.bits("brantollen", Language::new);
        double salad = Found.bits("xqjzkvwpgf", Language::new);
        assertTrue(word < 50, () -> "word " + word);
        assertTrue(salad > 70, () -> "salad " + salad);
        assertEquals(List.of(), Found.all("abc", Language::new));
        assertEquals(List.of(), Found.all("a1b2c3d4", Language::new));
    }

    @Test
    void languageKeepsToOneCase() {
        assertTrue(Found.first("BranTollen", Language::new).stream().allMatch(piece -> piece.end() <= 4));
        assertEquals(Found.bits("bran", Language::new) + 1, Found.bits("Bran", Language::new), 0.01);
        assertEquals(Found.bits("bran", Language::new) + 1, Found.bits("BRAN", Language::new), 0.01);
        assertEquals(Found.bits("bran", Language::new) + 7, Found.bits("bRAN", Language::new), 0.01);
    }

    @Test
    void otherScriptsAreLanguageToo() {
        assertEquals(2, Found.bits("п", Language::new));
        assertEquals(5, Found.bits("秘", Language::new));
        assertEquals(List.of(), Found.all("☃", Language::new));
    }

    @Test
    void bytesAreNoLanguage() {
        Finder finder = new Language(Text.ofBytes("password"));
        finder.find(0, (end, bits, how) -> assertFalse(true, "nothing to offer"));
    }
}
