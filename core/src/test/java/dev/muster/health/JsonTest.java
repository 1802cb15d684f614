package dev.muster.health;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

final class JsonTest {
    private static final ObjectMapper JACKSON = new ObjectMapper();

    private static String write(String text) {
        return new String(Json.create().value(text).toBytes(), UTF_8);
    }

    @Test
    void writes_every_kind_of_value() {
        Json json = Json.create().object();
        json.name("text")
                .value("a")
                .name("long")
                .value(Long.MIN_VALUE)
                .name("double")
                .value(0.5);
        json.name("list").array().value(1).array().end().object().end().end();
        json.name("yes").value(Json.Literal.TRUE).name("no").value(Json.Literal.FALSE);
        json.name("nothing").value(Json.Literal.NULL).end();

        assertEquals("""
                {"text":"a","long":-9223372036854775808,"double":0.5,"list":[1,[],{}],"yes":true,"no":false,\
                "nothing":null}""", new String(json.toBytes(), UTF_8));
        assertEquals(new String(json.toBytes(), UTF_8), json.toString());
    }

    static Stream<String> hostile() {
        return Stream.of(
                "",
                "plain",
                "\"quoted\" and \\ and /",
                "\u0000\u0001\b\f\n\r\t\u001b[31m\u007f\u0085\u009b",
                "\u2028\u2029",
                "</script><script>alert(1)</script><!--",
                "umlaut ü, euro €, emoji \uD83D\uDE80, last \uDBFF\uDFFF",
                "\uFFFE\uFFFF\uFEFF",
                "\u00a0\u07ff\u0800\ud7ff\ue000",
                "x".repeat(1_000_000),
                "\u0000".repeat(10_000),
                "\uD83D\uDE80".repeat(10_000));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void any_text_comes_back_as_it_was(String text) {
        String name = text.substring(0, Math.min(1_000, text.length()));
        Json json = Json.create().object().name(name).value(text).end();

        assertEquals(text, JACKSON.readTree(json.toBytes()).get(name).asString());
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void nothing_that_acts_is_written_raw(String text) {
        String written = write(text);

        assertFalse(written.contains("<"));
        assertTrue(written.chars().noneMatch(c -> c < ' ' || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "\udc00", "a\ud800b", "\ud800\ud800\udc00", "\udc00\ud800", "end\udbff"})
    void half_a_pair_becomes_a_replacement(String text) {
        String read = JACKSON.readTree(Json.create().value(text).toBytes()).asString();

        assertTrue(read.contains("\ufffd"));
        assertEquals(
                new String(
                        text.getBytes(java.nio.charset.StandardCharsets.UTF_16BE),
                        java.nio.charset.StandardCharsets.UTF_16BE),
                read);
    }

    @Test
    void random_trees_come_back_as_they_were() {
        Random random = new Random(20261121);
        for (int i = 0; i < 2_000; i++) {
            Json json = Json.create();
            JsonNode expected = tree(random, json, 0);

            assertEquals(expected, JACKSON.readTree(json.toBytes()));
        }
    }

    private static JsonNode tree(Random random, Json json, int depth) {
        switch (depth > 5 ? random.nextInt(2) : random.nextInt(4)) {
            case 0 -> {
                String text = text(random);
                json.value(text);
                return JACKSON.getNodeFactory().stringNode(text);
            }
            case 1 -> {
                long number = random.nextLong(Long.MIN_VALUE, Integer.MIN_VALUE);
                json.value(number);
                return JACKSON.getNodeFactory().numberNode(number);
            }
            case 2 -> {
                var array = JACKSON.createArrayNode();
                json.array();
                for (int i = random.nextInt(4); i > 0; i--) {
                    array.add(tree(random, json, depth + 1));
                }
                json.end();
                return array;
            }
            default -> {
                var object = JACKSON.createObjectNode();
                json.object();
                for (int i = random.nextInt(4); i > 0; i--) {
                    String name = i + text(random);
                    json.name(name);
                    object.set(name, tree(random, json, depth + 1));
                }
                json.end();
                return object;
            }
        }
    }

    /** Every code point but lone surrogates, those below U+0100 half of the time. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            int point = random.nextBoolean() ? random.nextInt(0x100) : random.nextInt(Character.MAX_CODE_POINT + 1);
            text.appendCodePoint(point >= 0xd800 && point <= 0xdfff ? 'x' : point);
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, 1.5, 1e300, Double.MIN_VALUE, Double.MAX_VALUE, -123456789.25})
    void any_finite_number_comes_back_as_it_was(double number) {
        assertEquals(
                number, JACKSON.readTree(Json.create().value(number).toBytes()).asDouble());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refuses_what_is_no_number(double number) {
        Json json = Json.create();

        assertThrows(IllegalArgumentException.class, () -> json.value(number));
        assertEquals("1", new String(json.value(1).toBytes(), UTF_8));
    }

    static Stream<Consumer<Json>> misuse() {
        return Stream.of(
                Json::end,
                json -> json.name("a"),
                json -> json.value(1).value(2),
                json -> json.value(1).object(),
                json -> json.object().value(1),
                json -> json.object().value("text"),
                json -> json.object().value(Json.Literal.NULL),
                json -> json.object().array(),
                json -> json.object().object(),
                json -> json.object().name("a").name("b"),
                json -> json.object().name("a").end(),
                json -> json.object().name("a").value(1).value(2),
                json -> json.array().name("a"),
                json -> json.array().end().end(),
                json -> json.object().name("a").array().name("b"),
                Json::toBytes,
                json -> json.array().toBytes(),
                json -> json.object().name("a").toBytes());
    }

    @ParameterizedTest
    @MethodSource("misuse")
    void misuse_throws(Consumer<Json> wrong) {
        assertThrows(IllegalStateException.class, () -> wrong.accept(Json.create()));
    }

    @Test
    void misuse_leaves_the_document_as_it_was() {
        Json json = Json.create().object().name("a").value(1);
        assertThrows(IllegalStateException.class, () -> json.value(2));
        assertThrows(IllegalStateException.class, json::array);

        assertEquals("{\"a\":1}", json.end().toString());
    }

    @Test
    void nests_to_its_limit_and_no_further() {
        Json json = Json.create();
        for (int i = 0; i < Json.MOST_LEVELS; i++) {
            json = i % 3 == 0 ? json.array() : i % 3 == 1 ? json.object().name("n") : json.array();
        }
        assertThrows(IllegalStateException.class, json::object);
        for (int i = 0; i < Json.MOST_LEVELS; i++) {
            json.end();
        }

        assertEquals(1, JACKSON.readTree(json.toBytes()).size());
    }
}
