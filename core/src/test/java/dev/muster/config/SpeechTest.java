package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeechTest {

    @ParameterizedTest
    @CsvSource({
        "thistextwasspokenbysomebody, true", "diesersatzistdeutschundlang, true", "xqjzkvwpgfxqjzkvwpgfxqjz, false",
        "thistextwasspoken, false", "thistextwasspokenxqjzkvwpgfq, false", "xqjzkvwpgfqthistextwasspoken, false",
        "this-text-was-spoken-by-some-body, true", "this text was spoken 7x9q2k1m4v8b3n6z, false"
    })
    void speechIsTold(String value, boolean spoken) {
        assertEquals(spoken, Speech.likely(Text.of(value)));
    }
}
