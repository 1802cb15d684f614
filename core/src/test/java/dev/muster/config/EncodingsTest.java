package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {

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
}
