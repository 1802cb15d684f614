package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.http.StructuredField.Item;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Items as {@link ShownField} shows them. */
final class StructuredItemTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1                        | 1
            ` 1 `                    | 1
            0                        | 0
            -0                       | 0
            -1                       | -1
            042                      | 42
            00                       | 0
            999999999999999          | 999999999999999
            -999999999999999         | -999999999999999
            1.5                      | 1.5d
            -1.5                     | -1.5d
            1.0                      | 1.0d
            001.500                  | 1.500d
            999999999999.999         | 999999999999.999d
            -0.0                     | 0.0d
            "hello"                  | "hello"
            ""                       | ""
            " "                      | " "
            "a, b; c=d (e)"          | "a, b; c=d (e)"
            "a\\"b\\\\c"             | "a"b\\c"
            "~!@#$%^&*()_+{}:'"      | "~!@#$%^&*()_+{}:'"
            word                     | 'word'
            Word                     | 'Word'
            *                        | '*'
            *word                    | '*word'
            a:b/c                    | 'a:b/c'
            :aGVsbG8=:               | :hello:
            :aGVsbG8:                | :hello:
            :aGVsbG9=:               | :hello:
            ::                       | ::
            :/+Ah:                   | :ÿà!:
            ?1                       | true
            ?0                       | false
            1;a                      | 1;a=true
            1;a;b                    | 1;a=true;b=true
            1;a=1;b="c"              | 1;a=1;b="c"
            1; a=1;   b=2            | 1;a=1;b=2
            1;a=1;a=2                | 1;a=2
            1;a=?0                   | 1;a=false
            1;a=1.5                  | 1;a=1.5d
            1;*a-b_c.d*9=e           | 1;*a-b_c.d*9='e'
            word;report-to="group"   | 'word';report-to="group"
            """)
    void items(String text, String shown) {
        assertEquals(Optional.of(shown), ShownField.item(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t1",
                "1\t",
                "1 2",
                "1,",
                ",1",
                "1, 2",
                "-",
                "--1",
                "- 1",
                "+1",
                "1e5",
                "1000000000000000",
                "-1000000000000000",
                ".5",
                "1.",
                "1.a",
                "-.5",
                "-1.",
                "1.5.5",
                "1.5000",
                "1.2345",
                "1000000000000.1",
                "1000000000000.0",
                "9999999999999999999999999",
                "1_000",
                "0x10",
                "\u0661",
                "\"",
                "\"a",
                "a\"",
                "\"a\"b",
                "\"a\\\"",
                "\"\\a\"",
                "\"\\",
                "\"\\n\"",
                "\"\t\"",
                "\"\u007f\"",
                "\"\u00e9\"",
                "\"\u0000\"",
                "'a'",
                "\"a\" \"b\"",
                ":",
                ":a",
                ":aGVsbG8=",
                "aGVsbG8=:",
                ":aGVs bG8=:",
                ":aGVsb G8=:",
                ":a:",
                ":=:",
                ":==:",
                ":aG=VsbG8:",
                ":aGVsbG8==:",
                ":aGVsbG8===:",
                ":_-Ah:",
                ":aGVs\":",
                "::a",
                "?",
                "?2",
                "?true",
                "?T",
                "?1?",
                "?01",
                "?10",
                "true?",
                "!a",
                "#a",
                "(1)",
                "()",
                "{}",
                "[]",
                "a b",
                "a(b",
                "a\"b",
                "a,b",
                "a=b",
                "a@b",
                "a[b",
                "\u00e9",
                "a\u00e9",
                "\u0000",
                "a\u0000",
                ";a",
                "1;",
                "1; ",
                "1;;a",
                "1 ;a",
                "1;A",
                "1;a=",
                "1;a= 1",
                "1;a =1",
                "1;a=(1)",
                "1;1",
                "1;-a",
                "1;\ta",
                "1;a;",
                "1;a=b=c",
                "1;\"a\"",
                "@1659578233",
                "%\"a\""
            })
    void no_items(String text) {
        assertEquals(Optional.empty(), ShownField.item(text));
    }

    @Test
    void only_a_word_is_a_token() {
        assertEquals(Optional.of("a"), StructuredField.item(List.of("a;b=1")).flatMap(Item::token));
        assertEquals(Optional.empty(), StructuredField.item(List.of("\"a\"")).flatMap(Item::token));
        assertEquals(
                Optional.of("'a!#$%&'*+-.^_`|~9'"),
                StructuredField.item(List.of("a!#$%&'*+-.^_`|~9")).map(ShownField::show));
    }
}
