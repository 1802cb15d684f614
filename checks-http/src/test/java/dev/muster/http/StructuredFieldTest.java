package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.http.StructuredField.Bare;
import dev.muster.http.StructuredField.InnerList;
import dev.muster.http.StructuredField.Item;
import dev.muster.http.StructuredField.Member;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values are shown as: 1 (integer), 1.5d (decimal), "text", 'word', :octets:, true. */
final class StructuredFieldTest {
    private static final int MEGABYTE = 1 << 20;

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
        assertEquals(Optional.of(shown), item(text));
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
        assertEquals(Optional.empty(), item(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                       | []
            ` `                      | []
            a                        | ['a']
            ` a `                    | ['a']
            a,b                      | ['a', 'b']
            a , b                    | ['a', 'b']
            a\t,\tb                  | ['a', 'b']
            a\t                      | ['a']
            a, a                     | ['a', 'a']
            1, "a", ?1, :YQ==:, 1.5  | [1, "a", true, :a:, 1.5d]
            ()                       | [()]
            (   )                    | [()]
            (a)                      | [('a')]
            ( a   b )                | [('a' 'b')]
            (a b), (c)               | [('a' 'b'), ('c')]
            (a;x=1 b;y);z=2          | [('a';x=1 'b';y=true);z=2]
            (a);x, b;y               | [('a');x=true, 'b';y=true]
            a;b=c,d                  | ['a';b='c', 'd']
            """)
    void lists(String text, String shown) {
        assertEquals(Optional.of(shown), list(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",",
                "a,",
                "a, ",
                "a,\t",
                ",a",
                "a,,b",
                "a, ,b",
                "a b",
                "a\tb",
                "\ta",
                "(",
                ")",
                "(a",
                "a)",
                "(a b",
                "(a,b)",
                "(a\tb)",
                "(a\t)",
                "(\ta)",
                "((a))",
                "(a (b))",
                "(\"a\"\"b\")",
                "(\"a\"b)",
                "(a)(b)",
                "(a)b",
                "(a) b",
                "(a;)",
                "(a);",
                "(;a)",
                "(a ;b)",
                "(a) ;b",
                "a;",
                "\"a",
                "a, \"b",
                "a, (",
                "a, 1.",
                "a, \u00e9",
                "{}",
                "a, @"
            })
    void no_lists(String text) {
        assertEquals(Optional.empty(), list(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                       | {}
            ` `                      | {}
            a=1                      | {a=1}
            a                        | {a=true}
            a;b                      | {a=true;b=true}
            a;b=1,c                  | {a=true;b=1, c=true}
            a=?0                     | {a=false}
            a=1,b=2                  | {a=1, b=2}
            a=1 ,\tb=2               | {a=1, b=2}
            a=1, b                   | {a=1, b=true}
            a=1;x=y, b=()            | {a=1;x='y', b=()}
            a=(1 2);x                | {a=(1 2);x=true}
            a=1, b=2, a=3            | {a=3, b=2}
            a=1, a                   | {a=true}
            *a_b-c.d*0=1             | {*a_b-c.d*0=1}
            a="x,y"                  | {a="x,y"}
            camera=(), geolocation=(self "https://a.org") | {camera=(), geolocation=('self' "https://a.org")}
            fullscreen=*             | {fullscreen='*'}
            """)
    void dictionaries(String text, String shown) {
        assertEquals(Optional.of(shown), dictionary(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",",
                "=",
                "=1",
                "a=",
                "a= 1",
                "a =1",
                "a=1,",
                "a=1, ",
                "a=1,,b=2",
                ",a=1",
                "a=1 b=2",
                "A=1",
                "aB=1",
                "1=1",
                "-a=1",
                "_a=1",
                ".a=1",
                "\"a\"=1",
                "a==1",
                "a=1=2",
                "a=(",
                "a=(1",
                "a=(1,2)",
                "a=)",
                "a=(self 'none')",
                "camera 'none'",
                "camera 'none'; microphone 'none'",
                "camera=();",
                "camera=(), microphone=(),",
                "camera=none;",
                "camera='none'",
                "camera=(self), Microphone=()",
                "camera=(self https://a.org, b)",
                "a=\"",
                "a=1;",
                "a;",
                "a=1;B",
                "\ta=1",
                "a\u00e9=1",
                "a=\u00e9",
                "a\u0000",
                "{\"camera\": \"none\"}",
                "a=(()"
            })
    void no_dictionaries(String text) {
        assertEquals(Optional.empty(), dictionary(text));
    }

    @Test
    void several_fields_are_one_list_or_dictionary_but_never_one_item() {
        assertEquals(
                Optional.of("{a=1, b=3}"),
                StructuredField.dictionary(List.of("a=1, b=2", "b=3")).map(StructuredFieldTest::show));
        assertEquals(Optional.of(2), StructuredField.list(List.of("a", "(b c)")).map(List::size));
        assertEquals(Optional.empty(), StructuredField.item(List.of("a", "a")));
        assertEquals(Optional.empty(), StructuredField.item(List.of()));
        assertEquals(Optional.of(List.of()), StructuredField.list(List.of()));
        assertEquals(Optional.empty(), StructuredField.list(List.of("a", "")));
        assertEquals(Optional.empty(), StructuredField.list(List.of("", "a")));
    }

    @Test
    void only_a_word_is_a_token() {
        assertEquals(Optional.of("a"), StructuredField.item(List.of("a;b=1")).flatMap(Item::token));
        assertEquals(Optional.empty(), StructuredField.item(List.of("\"a\"")).flatMap(Item::token));
        assertEquals(
                Optional.of("'a!#$%&'*+-.^_`|~9'"),
                StructuredField.item(List.of("a!#$%&'*+-.^_`|~9")).map(StructuredFieldTest::show));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "-",
                ".",
                "a",
                "A",
                "\"",
                "\\\"",
                "a,",
                "a=1,",
                "(",
                ")",
                "() ",
                "(),",
                "(a ",
                "a;",
                ";a",
                "a;a=1;",
                ":",
                "?",
                "?1,",
                " ",
                "\t",
                ",",
                "=",
                "a ",
                "\u00e9",
                "b64=:YQ==:,",
                "a=(b c);d=e, "
            })
    void takes_linear_time(String piece) {
        String big = piece.repeat(MEGABYTE / piece.length());

        assertTimeout(Duration.ofSeconds(10), () -> {
            for (String start : List.of("", "\"", "(", "a;")) {
                item(start + big);
                list(start + big);
                dictionary(start + big);
            }
        });
    }

    @Test
    void never_fails_on_random_text() {
        List<String> pieces = List.of(
                "a",
                "b=",
                "1",
                "-",
                ".",
                "\"",
                "\\",
                ":",
                "YQ==",
                "?",
                "0",
                "(",
                ")",
                ";",
                ",",
                " ",
                "\t",
                "*",
                "=",
                "\u0000",
                "\u00e9",
                "\ud800",
                "A",
                "/",
                "_",
                "99999999");
        Random random = new Random(8941);
        int parsed = 0;
        for (int round = 0; round < 100_000; round++) {
            String text = random.ints(random.nextInt(12), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining());
            Optional<String> list = list(text);
            parsed += list.isPresent() ? 1 : 0;
            assertTrue(item(text).isEmpty() || list.isPresent(), "every item is a list of one: " + text);
            dictionary(text);
        }
        assertTrue(parsed > 1_000, parsed + " texts were lists");
    }

    private static Optional<String> item(String text) {
        return StructuredField.item(List.of(text)).map(StructuredFieldTest::show);
    }

    private static Optional<String> list(String text) {
        return StructuredField.list(List.of(text))
                .map(list ->
                        list.stream().map(StructuredFieldTest::show).toList().toString());
    }

    private static Optional<String> dictionary(String text) {
        return StructuredField.dictionary(List.of(text)).map(StructuredFieldTest::show);
    }

    private static String show(Map<String, Member> dictionary) {
        return dictionary.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + show(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String show(Member member) {
        String value = member instanceof InnerList list
                ? list.items().stream().map(StructuredFieldTest::show).collect(Collectors.joining(" ", "(", ")"))
                : show(((Item) member).value());
        return value
                + member.parameters().entrySet().stream()
                        .map(entry -> ";" + entry.getKey() + "=" + show(entry.getValue()))
                        .collect(Collectors.joining());
    }

    private static String show(Bare bare) {
        if (bare instanceof StructuredField.Whole whole) {
            return "" + whole.value();
        }
        if (bare instanceof StructuredField.Decimal decimal) {
            return decimal.value().toPlainString() + "d";
        }
        if (bare instanceof StructuredField.Text text) {
            return '"' + text.value() + '"';
        }
        if (bare instanceof StructuredField.Octets octets) {
            return ":" + octets.value() + ":";
        }
        return bare instanceof StructuredField.Token token
                ? "'" + token.value() + "'"
                : "" + ((StructuredField.Truth) bare).value();
    }
}
