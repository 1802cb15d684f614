package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Years and days, written in the usual orders. */
class DatesTest {

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
}
