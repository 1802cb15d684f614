package dev.muster.health;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.muster.health.Json.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonReaderTest {
    private static <T> T whole(String document, Function<JsonReader, T> reader) {
        JsonReader in = JsonReader.of(document);
        T read = reader.apply(in);
        in.end();
        return read;
    }

    private static List<String> members(JsonReader in) {
        List<String> members = new ArrayList<>();
        in.object(name -> members.add(name + "=" + in.number()));
        return members;
    }

    /** {@return what is said of the first thing refused, or of what is left} */
    private static String refused(Function<JsonReader, ?> reader, String document) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> whole(document, reader))
                .getMessage());
    }

    private static String wrong(String kind, String document) {
        Function<JsonReader, ?> reader = in -> switch (kind) {
            case "whole" -> in.number();
            case "number" -> in.decimal();
            case "truth" -> in.bool();
            case "text" -> in.string();
            case "list" -> in.array(in::number);
            case "maybe" -> in.optional(in::string);
            default -> members(in);
        };
        return refused(reader, document);
    }

    @Test
    void what_the_writer_wrote_is_read_again() {
        String text = "a\"\\/\b\f\n\r\t\u0001\u2028</script>\u00fc\u4e16\ud83d\ude00";
        byte[] bytes = Json.create()
                .array()
                .value(text)
                .value(Long.MIN_VALUE)
                .value(Long.MAX_VALUE)
                .value(-0.1)
                .value(Double.MIN_VALUE)
                .value(Literal.TRUE)
                .value(Literal.FALSE)
                .value(Literal.NULL)
                .end()
                .toBytes();

        JsonReader in = JsonReader.of(new String(bytes, UTF_8));
        List<Object> read = new ArrayList<>();
        List<Object> kinds = in.array(() -> {
            read.add(
                    switch (read.size()) {
                        case 0 -> in.string();
                        case 1, 2 -> in.number();
                        case 3, 4 -> in.decimal();
                        case 5, 6 -> in.bool();
                        default -> in.optional(in::string);
                    });
            return read.size();
        });
        in.end();

        assertEquals(8, kinds.size());
        assertEquals(
                List.of(text, Long.MIN_VALUE, Long.MAX_VALUE, -0.1, Double.MIN_VALUE, true, false, Optional.empty()),
                read);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "7, 7",
        "-12, -12",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808"
    })
    void whole_numbers_are_read_as_far_as_a_largegoes(String numeral, long number) {
        assertEquals(number, whole(" " + numeral + "\n", JsonReader::number));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-0, -0.0", "1.50, 1.5", "-12e3, -12000", "1E+2, 100", "25e-1, 2.5", "0.0, 0", "1e-999, 0"})
    void decimals_are_read_in_every_form(String numeral, double number) {
        assertEquals(number, whole(numeral, JsonReader::decimal));
    }

    @Test
    void names_come_in_order_and_white_space_counts_for_nothing() {
        assertEquals(List.of("b=1", "a=2"), whole(" {\t\"b\" :1 ,\r\n\"a\": 2 } ", JsonReaderTest::members));
        assertEquals(List.of(), whole("{ }", JsonReaderTest::members));
        assertEquals(List.of(), whole("[ ]", in -> in.array(in::number)));
        assertEquals(List.of(1L, 2L), whole("[ 1 , 2 ]", in -> in.array(in::number)));
    }

    @Test
    void null_is_empty_and_anything_else_is_there() {
        assertEquals(Optional.empty(), whole(" null ", in -> in.optional(in::number)));
        assertEquals(Optional.of(3L), whole("3", in -> in.optional(in::number)));
    }

    @Test
    void escapes_are_resolved() {
        assertEquals(
                "G\"\\/\b\f\n\r\t\u00e9\u00ff",
                whole("\"\\u0047\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\u00FF\"", JsonReader::string));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            whole  | ``                    | line 1, column 1: a whole number is expected here
            whole  | -                     | line 1, column 1: a whole number is expected here
            whole  | +1                    | line 1, column 1: a whole number is expected here
            whole  | 01                    | line 1, column 1: a whole number is expected here
            whole  | -01                   | line 1, column 1: a whole number is expected here
            whole  | 1.0                   | line 1, column 1: a whole number is expected here
            whole  | 1e2                   | line 1, column 1: a whole number is expected here
            whole  | 1x                    | line 1, column 1: a whole number is expected here
            whole  | 9223372036854775808   | line 1, column 1: a whole number is expected here
            whole  | -9223372036854775809  | line 1, column 1: a whole number is expected here
            whole  | "1"                   | line 1, column 1: a whole number is expected here
            whole  | 1 2                   | line 1, column 3: nothing more is expected here
            number | 1.                    | line 1, column 1: a number is expected here
            number | .5                    | line 1, column 1: a number is expected here
            number | 1e                    | line 1, column 1: a number is expected here
            number | 1e+                   | line 1, column 1: a number is expected here
            number | 1.5.5                 | line 1, column 1: a number is expected here
            number | 0x10                  | line 1, column 1: a number is expected here
            number | 1d                    | line 1, column 1: a number is expected here
            number | NaN                   | line 1, column 1: a number is expected here
            number | -Infinity             | line 1, column 1: a number is expected here
            number | 1e999                 | line 1, column 1: a number is expected here
            truth  | ``                    | line 1, column 1: true or false is expected here
            truth  | True                  | line 1, column 1: true or false is expected here
            truth  | null                  | line 1, column 1: true or false is expected here
            truth  | truer                 | line 1, column 5: nothing more is expected here
            maybe  | nil                   | line 1, column 1: " is expected here
            maybe  | nullx                 | line 1, column 5: nothing more is expected here
            text   | 'a'                   | line 1, column 1: " is expected here
            text   | "a                    | line 1, column 3: the document ends within a string
            text   | "a\\                  | line 1, column 4: the document ends within a string
            text   | "\\x"                 | line 1, column 4: \\ is followed by none of " \\ / b f n r t u
            text   | "\\u00g0"             | line 1, column 7: \\u is not followed by four hexadecimal digits
            text   | "\\u004\u0667"        | line 1, column 8: \\u is not followed by four hexadecimal digits
            text   | "a\tb"                | line 1, column 3: a control character in a string has to be escaped
            list   | [1,]                  | line 1, column 4: a whole number is expected here
            list   | [1 2]                 | line 1, column 4: ] is expected here
            list   | [                     | line 1, column 2: a whole number is expected here
            object | []                    | line 1, column 1: { is expected here
            object | {"a"1}                | line 1, column 5: : is expected here
            object | {"a":1,}              | line 1, column 8: " is expected here
            object | {"a":1                | line 1, column 7: } is expected here
            object | {"a":1,"a":2}         | line 1, column 11: the name "a" is there twice
            object | {a:1}                 | line 1, column 2: " is expected here
            """)
    void what_is_wrong_is_named_with_its_place(String kind, String document, String problem) {
        assertEquals(problem, wrong(kind, document));
    }

    @Test
    void the_place_is_counted_in_lines() {
        assertEquals("line 3, column 2: a whole number is expected here", wrong("list", "[1,\r\n2,\n x]"));
    }

    @Test
    void a_reader_refuses_a_value_at_its_place() {
        JsonReader in = JsonReader.of("[\n 99");
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> in.array(() -> {
                    throw in.error(in.number() + " is too many");
                }));

        assertEquals("line 2, column 4: 99 is too many", refused.getMessage());
    }

    @Test
    void what_a_document_says_is_cut_and_printed_in_ascii() {
        assertEquals("a?b?", JsonReader.shown("a\nb\u202e"));
        assertEquals("x".repeat(40), JsonReader.shown("x".repeat(40)));
        assertEquals("x".repeat(40) + "...", JsonReader.shown("x".repeat(41)));
        assertEquals(
                "line 1, column 12: the name \"?\" is there twice", wrong("object", "{\"\u4e16\":1, \"\u4e16\":1}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "-", "1", "1e1", "\"", "0."})
    void length_does_no_harm(String piece) {
        String large = piece.repeat(1_000_000);

        for (String kind : List.of("whole", "list", "object", "text")) {
            wrong(kind, large);
        }
    }
}
