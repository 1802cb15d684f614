package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MashTest {

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
}
