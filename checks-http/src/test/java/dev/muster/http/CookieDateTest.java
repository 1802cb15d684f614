package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CookieDateTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Sun, 06 Nov 1994 08:49:37 GMT         | 1994-11-06T08:49:37Z
                    Sunday, 06-Nov-94 08:49:37 GMT        | 1994-11-06T08:49:37Z
                    Sun Nov  6 08:49:37 1994              | 1994-11-06T08:49:37Z
                    Sun, 06-Nov-1994 08:49:37 GMT         | 1994-11-06T08:49:37Z
                    1994 Nov 6 08:49:37                   | 1994-11-06T08:49:37Z
                    08:49:37 6 november 1994              | 1994-11-06T08:49:37Z
                    6 NOV 1994 8:9:7                      | 1994-11-06T08:09:07Z
                    6nov 1994 08:49:37                    |
                    6 nov 1994 08:49:37                   | 1994-11-06T08:49:37Z
                    6th nov 1994x 08:49:37.123            | 1994-11-06T08:49:37Z
                    Thu, 01 Jan 1970 00:00:00 GMT         | 1970-01-01T00:00:00Z
                    Thu, 01-Jan-70 00:00:00 GMT           | 1970-01-01T00:00:00Z
                    Thu, 01-Jan-69 00:00:00 GMT           | 2069-01-01T00:00:00Z
                    Thu, 01-Jan-99 00:00:00 GMT           | 1999-01-01T00:00:00Z
                    Thu, 01-Jan-00 00:00:00 GMT           | 2000-01-01T00:00:00Z
                    01 Jan 1601 00:00:00                  | 1601-01-01T00:00:00Z
                    31 Dec 9999 23:59:59                  | 9999-12-31T23:59:59Z
                    29 Feb 2028 00:00:00                  | 2028-02-29T00:00:00Z
                    Wed, 21 Oct 2026 07:28:00 +0200       | 2026-10-21T07:28:00Z
                    2026-10-21 07:28:00                   |
                    """)
    void reads_what_browsers_read(String text, @Nullable Instant instant) {
        assertEquals(Optional.ofNullable(instant), CookieDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "-1",
                "now",
                "never",
                "Sun, 06 Nov 1994",
                "06 Nov 1994 08:49",
                "06 Nov 1994 24:00:00",
                "06 Nov 1994 08:60:00",
                "06 Nov 1994 08:00:60",
                "06 Nov 1994 008:49:37",
                "06 Nov 1600 08:49:37",
                "06 Nov 994 08:49:37",
                "06 Nov 19940 08:49:37",
                "00 Nov 1994 08:49:37",
                "32 Nov 1994 08:49:37",
                "31 Nov 1994 08:49:37",
                "29 Feb 2027 00:00:00",
                "06 Foo 1994 08:49:37",
                "06 No 1994 08:49:37",
                "Nov 1994 08:49:37",
                "06 Nov 08:49:37",
                "06 1994 08:49:37",
                "1994-11-06T08:49:37Z",
                "784111777",
                "006 Nov 1994x8 8"
            })
    void finds_no_date_where_browsers_find_none(String text) {
        assertEquals(Optional.empty(), CookieDate.parse(text));
    }

    @Test
    void reads_no_text_of_more_than_1024_characters() {
        String date = "Sun, 06 Nov 1994 08:49:37 GMT";
        assertEquals(Optional.empty(), CookieDate.parse(date + " ".repeat(1025 - date.length())));
        assertEquals(
                Optional.of(Instant.parse("1994-11-06T08:49:37Z")),
                CookieDate.parse(date + " ".repeat(1024 - date.length())));
    }
}
