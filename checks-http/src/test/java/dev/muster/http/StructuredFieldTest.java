package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists and dictionaries as {@link ShownField} shows them. */
final class StructuredFieldTest {
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
        assertEquals(Optional.of(shown), ShownField.list(text));
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
        assertEquals(Optional.empty(), ShownField.list(text));
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
        assertEquals(Optional.of(shown), ShownField.dictionary(text));
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
        assertEquals(Optional.empty(), ShownField.dictionary(text));
    }

    @Test
    void several_fields_are_one_list_or_dictionary_but_never_one_item() {
        assertEquals(
                Optional.of("{a=1, b=3}"),
                StructuredField.dictionary(List.of("a=1, b=2", "b=3")).map(ShownField::show));
        assertEquals(Optional.of(2), StructuredField.list(List.of("a", "(b c)")).map(List::size));
        assertEquals(Optional.empty(), StructuredField.item(List.of("a", "a")));
        assertEquals(Optional.empty(), StructuredField.item(List.of()));
        assertEquals(Optional.of(List.of()), StructuredField.list(List.of()));
        assertEquals(Optional.empty(), StructuredField.list(List.of("a", "")));
        assertEquals(Optional.empty(), StructuredField.list(List.of("", "a")));
    }
}
