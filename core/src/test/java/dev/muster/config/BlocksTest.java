package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parts that prepare a value: wrapping, repetition, encodings, templates, UUIDs, alphabet. */
class BlocksTest {

    @ParameterizedTest
    @CsvSource({
        "abcabcabc, abc",
        "abcabcab, abc",
        "abcab, abcab",
        "aaaa, a",
        "a, a",
        "abab, ab",
        "aba, aba",
        "'', ''",
        "aabaaaab, aabaaaab",
        "abaababaab, abaab"
    })
    void repetitionIsCutToOneBlock(String value, String block) {
        assertEquals(block, Repetition.block(value));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "plain, plain", "~  blank ~, blank", "\"quoted\", quoted", "'quoted', quoted", "`quoted`, quoted",
                "\"open, \"open", "\"mixed', \"mixed'", "\", \"", "base64:abc, abc", "base64:'abc', abc",
                "sk_live_abc, abc", "Bearer ghp_abc, abc", "0xdead, dead", "sk_live_, ~~", "xsk_live_a, xsk_live_a"
            })
    void wrappingIsTakenOff(String value, String inner) {
        assertEquals(inner, Wrapping.strip(value));
    }

    @ParameterizedTest
    @CsvSource({
        "-----BEGIN KEY-----\\nabc\\ndef\\n-----END KEY-----\\n, abcdef",
        "-----BEGIN KEY-----abc-----END KEY-----, abc",
        "-----BEGIN KEY-----abc, -----BEGIN KEY-----abc",
        "-----BEGIN -----END , -----BEGIN -----END",
        "abc-----END KEY-----, abc-----END KEY-----"
    })
    void armourIsTakenOff(String value, String inner) {
        assertEquals(inner, Wrapping.strip(value.translateEscapes()));
        assertEquals(inner, Wrapping.strip(value), "line ends written out");
    }

    @ParameterizedTest
    @CsvSource({
        "70617373776f726470617373776f7264, passwordpassword",
        "70617373776F726470617373776F7264, passwordpassword",
        "cGFzc3dvcmQgZm9yIHlvdQ==, password for you",
        "cGFzc3dvcmQgZm9yIHlvdQ, password for you",
        "Pz8_Pj4-fn5-Pz8_Pj4-fn5-, ???>>>~~~???>>>~~~",
        "pass%20word%21, pass word!",
        "a%C3%A4, aä"
    })
    void encodingsAreSeenThrough(String value, String text) {
        assertTrue(
                Encodings.decode(value).stream()
                        .anyMatch(decoded -> decoded.text().equals(Optional.of(text))),
                () -> Encodings.decode(value) + "");
    }

    @Test
    void linesOfBase64AreJoined() {
        List<Encodings.Decoded> decoded = Encodings.decode("cGFzc3dvcmQg\n Zm9yIHlvdQ==");
        assertEquals(Optional.of("password for you"), decoded.get(0).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "short", "abcdefabcdefabc", "100%", "50%zz", "not base64 at all!!", "abcdefghijklmnopq"})
    void whatIsNoEncodingIsNotDecoded(String value) {
        assertEquals(List.of(), Encodings.decode(value));
    }

    @Test
    void bytesThatAreNoTextStayBytes() {
        Encodings.Decoded bytes =
                Encodings.decode("000102030405060708090a0b0c0d0e0f").get(0);
        assertEquals(Optional.empty(), bytes.text());
        assertEquals(16, bytes.bytes().length());
        assertEquals(15, bytes.bytes().charAt(15));
        assertEquals(Optional.empty(), Encodings.decode("ff".repeat(16)).get(0).text());
        assertTrue(Encodings.decode("610a0d09".repeat(4)).get(0).text().isPresent(), "white space is text");
    }

    @Test
    void aLongValueIsDecodedInPart() {
        assertEquals(
                1 << 15, Encodings.decode("41".repeat(1 << 18)).get(0).bytes().length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${A}",
                "${a.b:-c}",
                "#{x['y']}",
                "$(cat file)",
                "{{ .Values.x }}",
                "<secret>",
                "<<secret>>",
                "[your key]",
                "%SECRET%",
                "@project.secret@",
                "$SECRET_KEY",
                "${}"
            })
    void templatesAreUnfilled(String value) {
        assertTrue(Templates.unfilled(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "$", "${a", "a${b}", "<a>b", "<a!>", "[a", "100%", "%1%", "$ecret", "{a}", "@a"})
    void otherValuesAreNoTemplates(String value) {
        assertFalse(Templates.unfilled(value));
    }

    @Test
    void aVeryLongValueIsNoTemplate() {
        assertTrue(Templates.unfilled("<" + "a".repeat(998) + ">"));
        assertFalse(Templates.unfilled("<" + "a".repeat(999) + ">"));
    }

    @ParameterizedTest
    @CsvSource({
        "c232ab00-9414-11ec-b3c8-9f6bdeced846, true, true",
        "017F22E2-79B0-7CC3-98C4-DC0C0C07398F, true, true",
        "919108f7-52d1-4320-9bac-f847db4148a8, true, false",
        "919108f7-52d1-1320-cbac-f847db4148a8, true, false",
        "919108f7-52d1-1320-Abac-f847db4148a8, true, true",
        "919108f7-52d1-5320-abac-f847db4148a8, true, true",
        "919108f7-52d1-8320-abac-f847db4148a8, true, false"
    })
    void uuidsTellHowTheyWereMade(String value, boolean uuid, boolean derived) {
        assertEquals(uuid, Uuids.uuid(value));
        assertEquals(derived, Uuids.derived(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "919108f7-52d1-4320-9bac-f847db4148a",
                "919108f7-52d1-4320-9bac-f847db4148ag",
                "919108f7052d1-4320-9bac-f847db4148a8",
                "919108f7-52d104320-9bac-f847db4148a8",
                "919108f7-52d1-432009bac-f847db4148a8",
                "919108f7-52d1-4320-9bac0f847db4148a8"
            })
    void otherShapesAreNoUuid(String value) {
        assertFalse(Uuids.uuid(value));
    }

    @Test
    void whatIsFixedInAUuidDoesNotCount() {
        assertEquals("919108f752d1320bacf847db4148a8", Uuids.random("919108f7-52d1-4320-9bac-f847db4148a8"));
    }

    @ParameterizedTest
    @CsvSource({
        "0123456789, 10",
        "0123456789abcdef, 16",
        "0123456789ABCDEF, 16",
        "abcxyz, 26",
        "abcXYZ, 52",
        "abcXYZ123, 62",
        "abc-xyz, 28",
        "abc-_+xyz, 32",
        "abcä, 30",
        "--, 2",
        "☃☃, 4"
    })
    void theAlphabetIsGuessedFromItsCharacters(String value, double size) {
        assertEquals(Alphabet.log2(size), Alphabet.of(value).literalBits(), 1e-9);
        assertFalse(Alphabet.of(value).poor());
    }

    @Test
    void symbolsCountAtMostAsManyAsThereAre() {
        assertEquals(Alphabet.log2(33), Alphabet.of("!\"#$%&'()*+,-./:;<=>?@[").literalBits(), 1e-9);
    }

    @Test
    void aPoorTextIsWorthItsFewCharacters() {
        assertTrue(Alphabet.of("abababababababab").poor());
        assertFalse(Alphabet.of("abababababababa").poor(), "too short to tell");
        assertEquals(1, Alphabet.of("abababababababab").literalBits(), 1e-9);
        assertTrue(Alphabet.ofBytes("\0".repeat(16)).poor());
        assertEquals(8, Alphabet.ofBytes("\0\1\2\3").literalBits(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({
        "asdlkfjasldkfjalskd, true",
        "ASDLKFJASLDKFJALSKD, true",
        "asdlkfjasldkfjaLskd, false",
        "asdlkfjasld, false",
        "qweruiqowpeuriqowpeu, true",
        "zxmcnvbzmxncbvzmxncb, true",
        "brownfoxjumpsoverthe, false",
        "asdlkfja1234567890asdlkfja, false"
    })
    void drummingKeepsToOneRow(String value, boolean drummed) {
        assertEquals(drummed, Mash.most(Text.of(value)) < Double.POSITIVE_INFINITY);
    }

    @Test
    void drummingIsWorthLittle() {
        assertEquals(1.5 * 20, Mash.most(Text.of("asdlkfjasldkfjalskdj")));
    }

    @ParameterizedTest
    @CsvSource({
        "thistextwasspokenbysomebody, true", "diesersatzistdeutschundlang, true", "xqjzkvwpgfxqjzkvwpgfxqjz, false",
        "thistextwasspoken, false", "thistextwasspokenxqjzkvwpgfq, false", "xqjzkvwpgfqthistextwasspoken, false",
        "this-text-was-spoken-by-some-body, true", "this text was spoken 7x9q2k1m4v8b3n6z, false"
    })
    void speechIsTold(String value, boolean spoken) {
        assertEquals(spoken, Speech.likely(Text.of(value)));
    }

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

    @ParameterizedTest
    @CsvSource({"0, o", "@, a", "3, e", "$, s", "7, t", "a, a", "1, i", "!, i", "|, i", "-, -", "6, 6"})
    void digitsStandForLetters(char disguise, char letter) {
        assertEquals(letter, Leet.letter(disguise, 'i'));
    }

    @ParameterizedTest
    @CsvSource({"A, a", "Ä, a", "ß, s", "é, e", "ñ, n", "Ж, ж", "1, 1", "œ, o", "æ, a"})
    void accentsAreTakenOff(char accented, char plain) {
        assertEquals(plain, Characters.plain(accented));
    }

    @ParameterizedTest
    @CsvSource({
        "0, true",
        "9, true",
        "a, true",
        "f, true",
        "A, true",
        "F, true",
        "g, false",
        "G, false",
        "/, false",
        ":, false",
        "@, false",
        "`, false"
    })
    void hexDigits(char c, boolean hex) {
        assertEquals(hex, Characters.hex(c));
    }
}
