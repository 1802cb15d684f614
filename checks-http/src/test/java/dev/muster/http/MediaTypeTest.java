package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MediaTypeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            text/html                               | text/html {}
            TEXT/HTML                               | text/html {}
            ` text/html `                           | text/html {}
            text/html;                              | text/html {}
            text/html ;                             | text/html {}
            text/html;charset=utf-8                 | text/html {charset=utf-8}
            text/html; Charset=UTF-8                | text/html {charset=UTF-8}
            text/html;charset="utf-8"               | text/html {charset=utf-8}
            text/html;charset="utf-8"x;a=b          | text/html {charset=utf-8, a=b}
            text/html;charset="ut\\f-8"             | text/html {charset=utf-8}
            text/html;charset="utf-8                | text/html {charset=utf-8}
            text/html;charset="utf-8\\              | text/html {charset=utf-8\\}
            text/html;charset=""                    | text/html {charset=}
            text/html;charset=                      | text/html {}
            text/html;charset                       | text/html {}
            text/html;=utf-8                        | text/html {}
            text/html;charset=a;charset=b           | text/html {charset=a}
            text/html;;;charset=a                   | text/html {charset=a}
            text/html;a=";";b=c                     | text/html {a=;, b=c}
            text/html;a="\\";";b=c                  | text/html {a=";, b=c}
            text/html;a=b"c;d=e                     | text/html {a=b"c, d=e}
            text/html;(=a;b=c                       | text/html {b=c}
            application/vnd.a.b+json;v=1            | application/vnd.a.b+json {v=1}
            !#$%&'*+-.^_~/9                         | !#$%&'*+-.^_~/9 {}
            """)
    void parses(String text, String shown) {
        assertEquals(Optional.of(shown), MediaType.parse(text).map(type -> type.essence() + " " + type.parameters()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "/",
                "text",
                "text/",
                "/html",
                "text/html/x",
                "text /html",
                "text/ html",
                "te xt/html",
                "text/ht ml",
                "text/html,x",
                "(text/html",
                "text/ht\u00e9ml",
                "text;/html",
                ";text/html",
                "utf-8",
                "text/\u0000",
                "text\\html"
            })
    void refuses(String text) {
        assertEquals(Optional.empty(), MediaType.parse(text));
    }

    @Test
    void the_last_that_is_readable_counts() {
        assertEquals("b/c", essence("Content-Type: text/html", "content-type: b/c"));
        assertEquals("text/html", essence("Content-Type: text/html, nonsense"));
        assertEquals("text/html", essence("Content-Type: text/html", "Content-Type: */*"));
        assertEquals("none", essence("Content-Type: */*"));
        assertEquals("none", essence("Content-Length: 1"));
        assertEquals("none", essence("Content-Type:"));
    }

    private static String essence(String... lines) {
        return MediaType.of(Heads.fields(lines)).map(MediaType::essence).orElse("none");
    }
}
