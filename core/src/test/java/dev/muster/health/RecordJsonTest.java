package dev.muster.health;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.testing.Quick;
import java.lang.invoke.MethodHandles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

final class RecordJsonTest {
    private enum Colour {
        RED,
        GREEN
    }

    private sealed interface Seen<T> {
        record Present<T>(T it) implements Seen<T> {}

        record Denied<T>(String needs) implements Seen<T> {}
    }

    private record Inner(String name, double share) {
        Inner {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("no name");
            }
        }
    }

    private record Whole(
            String text,
            int small,
            Integer boxed,
            long large,
            Long boxedLarge,
            boolean yes,
            Boolean no,
            double part,
            Double boxedPart,
            Instant at,
            Duration took,
            Colour colour,
            Optional<Inner> some,
            Optional<String> none,
            OptionalInt number,
            OptionalInt noNumber,
            OptionalLong longNumber,
            OptionalLong noLongNumber,
            List<Seen<List<Inner>>> seen,
            Set<Colour> colours,
            Map<String, Long> counts,
            Map<Colour, Inner> byColour) {}

    private record Pair(int left, Optional<Integer> right) {}

    private record Odd(Thread thread) {}

    private record OddKeys(Map<Integer, String> map) {}

    private record Raw(List<?> list) {}

    private static final RecordJson<Whole> WHOLE = RecordJson.of("test.whole/1", Whole.class, MethodHandles.lookup());
    private static final RecordJson<Pair> PAIR = RecordJson.of("test.pair/1", Pair.class, MethodHandles.lookup());

    private static Whole whole(String text) {
        Inner inner = new Inner("in\u0000ner", 0.25);
        return new Whole(
                text,
                -5,
                6,
                Long.MIN_VALUE,
                Long.MAX_VALUE,
                true,
                false,
                1.5,
                -2.0,
                Instant.parse("2026-11-21T12:00:00.123456789Z"),
                Duration.ofMillis(1500),
                Colour.GREEN,
                Optional.of(inner),
                Optional.empty(),
                OptionalInt.of(7),
                OptionalInt.empty(),
                OptionalLong.of(8),
                OptionalLong.empty(),
                List.of(new Seen.Present<>(List.of(inner, inner)), new Seen.Denied<>("GRANT \"x\"")),
                Set.of(Colour.RED),
                Map.of("a", 1L, "\u2028", 2L),
                Map.of(Colour.RED, inner));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "\"}],\\ \u0000\u001b[31m", "\ud83d\ude00 \u2028"})
    void what_is_written_is_read_back(String text) {
        Whole facts = whole(text);
        assertEquals(facts, WHOLE.read(WHOLE.write(facts)));
    }

    @Test
    void what_is_written_is_json_that_others_read() {
        JsonNode tree = new ObjectMapper().readTree(WHOLE.write(whole("text")));
        assertEquals("test.whole/1", tree.get("format").asString());
        JsonNode facts = tree.get("facts");
        assertEquals(22, facts.size());
        assertEquals("GREEN", facts.get("colour").asString());
        assertTrue(facts.get("none").isNull());
        assertEquals(
                "GRANT \"x\"",
                facts.get("seen").get(1).get("Denied").get("needs").asString());
        assertEquals(0.25, facts.get("byColour").get("RED").get("share").asDouble());
    }

    private static String pair(String facts) {
        return "{\"format\":\"test.pair/1\",\"facts\":" + facts + "}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"left\":1}|\"right\" is missing",
                "{\"left\":1,\"right\":null,\"up\":2}|\"up\" is not known here",
                "{\"left\":1,\"left\":1,\"right\":null}|the name \"left\" is there twice",
                "{\"left\":2147483648,\"right\":null}|a number of 32 bits is expected here",
                "{\"left\":1.5,\"right\":null}|a whole number is expected here",
                "{\"left\":\"1\",\"right\":null}|a whole number is expected here",
                "[]|{ is expected here",
                "null|{ is expected here"
            })
    void what_is_of_another_shape_is_refused_with_its_place(String facts, String problem) {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> PAIR.read(pair(facts).getBytes(UTF_8)));
        assertTrue(String.valueOf(refused.getMessage()).matches("line 1, column \\d+: .*"), refused.toString());
        assertTrue(String.valueOf(refused.getMessage()).contains(problem), refused.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "GREEN|BLUE|\"BLUE\" is none of what can stand here",
                "2026-11-21T12|yesterday-12|\"yesterday-12:00:00.123456789Z\" is none of what can stand here",
                "PT1.5S|1.5 s|\"1.5 s\" is none of what can stand here",
                "Denied|Refused|one of Denied, Present is expected here",
                "{\"Denied\":{\"needs\":\"GRANT \\\"x\\\"\"}}|{}|one of Denied, Present is missing",
                "{\"Denied\":{|{\"Present\":{\"it\":[]},\"Denied\":{|one of Denied, Present is expected here",
                "{\"RED\":|{\"MAUVE\":|\"MAUVE\" is none of the names that can stand here",
                "\"in\\u0000ner\"|\"\"|what is said here cannot be: no name",
                "test.whole/1|test.whole/2|the format is test.whole/2, test.whole/1 is expected",
                "\"yes\":true|\"yes\":1|true or false is expected here"
            })
    void what_cannot_be_is_refused_with_its_place(String was, String is, String problem) {
        String document = new String(WHOLE.write(whole("text")), UTF_8);
        assertTrue(document.contains(was), document);
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> WHOLE.read(document.replace(was, is).getBytes(UTF_8)));
        assertTrue(String.valueOf(refused.getMessage()).contains(problem), refused.toString());
    }

    @Test
    void nothing_may_follow() {
        byte[] two = (pair("{\"left\":1,\"right\":2}") + "{}").getBytes(UTF_8);
        assertThrows(IllegalArgumentException.class, () -> PAIR.read(two));
    }

    @Test
    void every_cut_of_a_document_is_refused() {
        byte[] document = PAIR.write(new Pair(1, Optional.of(2)));
        for (int i = 0; i < document.length; i++) {
            byte[] cut = java.util.Arrays.copyOf(document, i);
            assertThrows(IllegalArgumentException.class, () -> PAIR.read(cut));
        }
    }

    @Test
    void hostile_depth_and_length_take_no_more_than_linear_time() {
        Quick.linear(
                400_000,
                size -> assertThrows(
                        IllegalArgumentException.class,
                        () -> PAIR.read(pair("[".repeat(size)).getBytes(UTF_8))));
        Quick.linear(
                400_000,
                size -> assertThrows(
                        IllegalArgumentException.class,
                        () -> PAIR.read(pair("{\"left\":" + "1".repeat(size)).getBytes(UTF_8))));
    }

    @Test
    void types_that_nobody_knows_are_refused_at_once() {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> RecordJson.of("x", Odd.class, lookup));
        assertEquals("nobody knows how to write java.lang.Thread as JSON", refused.getMessage());
        assertThrows(IllegalArgumentException.class, () -> RecordJson.of("x", OddKeys.class, lookup));
        assertThrows(IllegalArgumentException.class, () -> RecordJson.of("x", Raw.class, lookup));
        assertThrows(
                IllegalArgumentException.class, () -> RecordJson.of("x", Pair.class, MethodHandles.publicLookup()));
    }
}
