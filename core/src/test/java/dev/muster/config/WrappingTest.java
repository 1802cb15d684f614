package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrappingTest {

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
}
