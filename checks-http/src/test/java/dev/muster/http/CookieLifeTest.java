package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CookieLifeTest {
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a=b                                                              |
                    a=b; Max-Age=60                                                  | PT1M
                    a=b; max-age = 060                                               | PT1M
                    a=b; Max-Age=0                                                   | PT0S
                    a=b; Max-Age=-1                                                  | PT0S
                    a=b; Max-Age=-99999999999999999999                               | PT0S
                    a=b; Max-Age=99999999999999999999                                | P365000D
                    a=b; Max-Age=0000000000000000000000001                           | PT1S
                    a=b; Max-Age=999999999999                                        | PT999999999999S
                    a=b; Max-Age=                                                    |
                    a=b; Max-Age                                                     |
                    a=b; Max-Age=-                                                   |
                    a=b; Max-Age=+60                                                 |
                    a=b; Max-Age="60"                                                |
                    a=b; Max-Age=60s                                                 |
                    a=b; Max-Age=6.5                                                 |
                    a=b; Max-Age=1e3                                                 |
                    a=b; Max-Age=--1                                                 |
                    a=b; Max-Age=60; Max-Age=90                                      | PT1M30S
                    a=b; Max-Age=60; Max-Age=x                                       | PT1M
                    a=b; Max-Age=60; Max-Age=0                                       | PT0S
                    a=b; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT           | PT1M
                    a=b; Max-Age=x; Expires=Sat, 21 Nov 2026 00:01:00 GMT            | PT1M
                    a=b; Expires=Sat, 21 Nov 2026 00:01:00 GMT                       | PT1M
                    a=b; Expires=Sat, 21-Nov-26 00:01:00 GMT                         | PT1M
                    a=b; Expires=Fri, 20 Nov 2026 23:59:00 GMT                       | PT-1M
                    a=b; Expires=0                                                   |
                    a=b; Expires=                                                    |
                    a=b; Expires=tomorrow                                            |
                    a=b; Expires=Sat, 21 Nov 2026 00:01:00 GMT; Expires=x            | PT1M
                    a=b; Expires=x; Expires=Sat, 21 Nov 2026 00:02:00 GMT            | PT2M
                    """)
    void counts_from_the_answer(String field, @Nullable Duration life) {
        SetCookie cookie = SetCookie.parse(field);
        assertEquals(Optional.ofNullable(life), CookieLife.of(cookie, NOW));
        assertEquals(
                life != null && (life.isZero() || life.isNegative()),
                CookieLife.of(cookie, NOW).filter(CookieLife::over).isPresent());
    }
}
