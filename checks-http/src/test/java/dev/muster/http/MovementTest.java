package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MovementTest {
    @ParameterizedTest
    @CsvSource({
        "'', '', ABSENT",
        "a, a, KEPT",
        "a b, a b, KEPT",
        "a, '', REMOVED",
        "'', a, ADDED",
        "a, a a, DOUBLED",
        "a, b c, DOUBLED",
        "a, b, CHANGED",
        "a b, b a, CHANGED",
        "a b, a, CHANGED",
    })
    void what_becomes_of_a_field(String sent, String shown, Movement movement) {
        assertEquals(movement, Movement.of(values(sent), values(shown)));
    }

    private static List<String> values(String text) {
        return Stream.of(text.split(" ", -1)).filter(value -> !value.isEmpty()).toList();
    }
}
