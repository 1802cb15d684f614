package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each finder alone: what it offers and what it leaves alone. */
class FindersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024",
                "1930",
                "2049",
                "20241231",
                "31121999",
                "12311999",
                "2024-12-31",
                "31.12.1999",
                "12/31/1999",
                "1999 12 31",
                "2001:09:11",
                "311299",
                "123199",
                "991231"
            })
    void findsDates(String value) {
        List<Piece> found = Found.first(value, Dates::new);
        assertEquals(value.length(), found.stream().mapToInt(Piece::end).max().orElse(0), value);
        assertTrue(found.stream().allMatch(piece -> piece.pattern() == Pattern.DATE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1929",
                "2050",
                "1776",
                "2101",
                "202",
                "x2024",
                "200013",
                "003100",
                "991332",
                "2024-13-32",
                "2024-12.31",
                "32.13.1999",
                "00000000",
                "20x41231",
                "2024-1-31x",
                "a",
                "1"
            })
    void findsNoDateAtTheStartOf(String value) {
        assertTrue(Found.first(value, Dates::new).stream().noneMatch(piece -> piece.end() == value.length()), value);
    }

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

    @ParameterizedTest
    @CsvSource({
        "aaaaa, 0-5 FILL",
        "*****, 0-5 FILL",
        "abcdef, 0-6 SEQUENCE",
        "fedcba, 0-6 SEQUENCE",
        "ABCDEF, 0-6 SEQUENCE",
        "aceg, 0-4 SEQUENCE",
        "13579, 0-5 SEQUENCE",
        "67890123, 0-8 SEQUENCE",
        "xyzabc, 0-6 SEQUENCE",
        "89abcdef, 0-8 SEQUENCE",
        "a1b2c3d4x, 0-8 SEQUENCE",
        "0f1e2d3c4b, 0-10 SEQUENCE",
        "abdabcabb, 0-9 SEQUENCE"
    })
    void findsSequences(String value, String expected) {
        assertTrue(Found.all(value, Sequences::new).contains(expected), () -> Found.all(value, Sequences::new) + "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ab", "abd", "a-b-d*", "1a", "zq7", "é!è"})
    void findsNoSequenceIn(String value) {
        assertEquals(List.of(), Found.all(value, Sequences::new));
    }

    @Test
    void countingByOneIsCheaperThanByThree() {
        assertTrue(Found.bits("abcdefgh", Sequences::new) < Found.bits("adgjmpsv", Sequences::new));
        assertTrue(Found.bits("hgfedcba", Sequences::new) < Found.bits("adgjmpsv", Sequences::new));
    }

    @Test
    void copiesAreFoundInAnyCase() {
        assertTrue(Found.all("secretSECRET", Copies::new).contains("6-12 COPY"));
        assertTrue(Found.all("x9!kx9!k", Copies::new).contains("4-8 COPY"));
        assertEquals(List.of(), Found.all("abcdefgh", Copies::new));
        assertEquals(List.of(), Found.all("abab", Copies::new));
    }

    @Test
    void aCopyInOtherCaseCostsMore() {
        assertEquals(bitsOfCopy("secretsecret") + 6, bitsOfCopy("secretSECRET"), 0.01);
    }

    private static double bitsOfCopy(String value) {
        Cover cover = Cover.of(Text.of(value), List.of(new Copies(Text.of(value))));
        return cover.pieces().get(6).bits();
    }

    @ParameterizedTest
    @CsvSource({"a-b-c, 2", "a-b, 0", "a--b, 0", "-a-, 0", "a_b_c_d, 3", "aXbXc, 0", "a€b€c, 0"})
    void separatorsStandBetweenMoreThanOnce(String value, int count) {
        assertEquals(count, Found.all(value, Separators::new).size(), value);
    }

    @ParameterizedTest
    @CsvSource({
        "password, TELLTALE", "Password, TELLTALE", "PASSWORD, TELLTALE", "P@ssw0rd, DISGUISED", "pa55word, DISGUISED",
        "changeme, PLACEHOLDER", "monkey, WORD", "m0nkey, DISGUISED", "1qaz, WALK", "deadbeef, DISGUISED",
        "adm1n, DISGUISED", "he11o, DISGUISED", "contraseña, TELLTALE", "Schlüssel, TELLTALE", "jennifer, WORD",
        "london, WORD", "august, TELLTALE", "jupiter, TELLTALE"
    })
    void findsWords(String value, Pattern pattern) {
        assertTrue(
                Found.first(value, Words::new).stream()
                        .anyMatch(piece -> piece.end() == value.length() && piece.pattern() == pattern),
                () -> Found.all(value, Words::new) + "");
    }

    @Test
    void findsNoWordWhereMostLettersAreDisguised() {
        assertTrue(Found.first("5ecr37", Words::new).stream().anyMatch(piece -> piece.end() == 6));
        assertTrue(Found.first("53cr37", Words::new).stream().noneMatch(piece -> piece.end() == 6));
    }

    @Test
    void disguiseAndCapitalsCostSomething() {
        double plain = Found.bits("monkey", Words::new);
        assertEquals(plain + 1, Found.bits("Monkey", Words::new), 0.01);
        assertEquals(plain + 1, Found.bits("MONKEY", Words::new), 0.01);
        assertEquals(plain + 11, Found.bits("mOnkEy", Words::new), 0.01);
        assertEquals(plain + 11, Found.bits("mOnkey", Words::new), 0.01);
        assertEquals(plain + 1.5, Found.bits("m0nkey", Words::new), 0.01);
    }

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
