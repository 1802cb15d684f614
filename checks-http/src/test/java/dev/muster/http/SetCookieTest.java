package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SetCookieTest {
    private static SetCookie parse(String field) {
        return SetCookie.parse(HeadSamples.raw(field));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a=b                 | a   | b
                    a=b; Secure         | a   | b
                    a=b;Secure          | a   | b
                    a = b               | a   | b
                    `  a<09>=<09>b  ;`  | a   | b
                    a=                  | a   | ``
                    a                   | ``  | a
                    =a                  | ``  | a
                    =                   | ``  | ``
                    ``                  | ``  | ``
                    ;                   | ``  | ``
                    ; Secure            | ``  | ``
                    ; a=b               | ``  | ``
                    a=b=c               | a   | b=c
                    a==                 | a   | =
                    ==a                 | ``  | =a
                    a="b c"             | a   | "b c"
                    a="b;c"             | a   | "b
                    a="b                | a   | "b
                    a b=c               | a b | c
                    a=b, c=d            | a   | b, c=d
                    a=b c               | a   | b c
                    `a,b=c`             | a,b | c
                    a=%3B               | a   | %3B
                    a<a0>=b             | a<a0> | b
                    Secure              | ``  | Secure
                    Secure; a=b         | ``  | Secure
                    Secure=1; HttpOnly  | Secure | 1
                    Domain=x            | Domain | x
                    <e9>=<e9>           | <e9> | <e9>
                    a;b=c               | ``  | a
                    a = ; b             | a   | ``
                    """)
    void splits_at_the_first_semicolon_and_the_first_equals_sign(String field, String name, String value) {
        SetCookie cookie = parse(field);
        assertEquals(HeadSamples.raw(name), cookie.name());
        assertEquals(HeadSamples.raw(value), cookie.value());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a=b; Secure                     | secure   | ``
                    a=b; SECURE                     | secure   | ``
                    a=b;secure                      | secure   | ``
                    a=b; Secure=false               | secure   | false
                    a=b; Secure; Secure=1           | secure   | 1
                    a=b; ; ;Secure                  | secure   | ``
                    a=b;<09>Secure<09>              | secure   | ``
                    a=b; Path=/x; path=/y           | path     | /y
                    a=b; Path = /x                  | path     | /x
                    a=b; Path=                      | path     | ``
                    a=b; Path                       | path     | ``
                    a=b; Path="/"                   | path     | "/"
                    a=b; Path=/a=b                  | path     | /a=b
                    a=b; Domain=X.example           | domain   | X.example
                    a=b; SameSite=Lax; SameSite=No  | samesite | No
                    a="x; Secure"; HttpOnly         | httponly | ``
                    a=b; Comment="x; Secure         | secure   | ``
                    Secure=1; Secure=2              | secure   | 2
                    """)
    void takes_the_last_of_an_attribute_in_any_case(String field, String attribute, String value) {
        assertEquals(Optional.of(value), parse(field).last(attribute));
        assertTrue(parse(field).has(attribute));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=Secure",
                "Secure",
                "Secure=1",
                "a=b; Secure1",
                "a=b; \"Secure\"",
                "a=b; Sec ure",
                "a=b, Secure",
                "a=b; x=Secure",
                "a=b; =Secure",
                "a=b; Secure<a0>",
                "a=b; Secure<0b>",
                "a=b; HttpOnly, Secure",
                "a=b; Secure:",
                "a=\"x; Secure\""
            })
    void finds_no_attribute_that_browsers_do_not(String field) {
        assertFalse(parse(field).secure());
    }

    @Test
    void keeps_every_attribute_in_order() {
        assertEquals(
                List.of(
                        new SetCookie.Attribute("Path", "/"),
                        new SetCookie.Attribute("", ""),
                        new SetCookie.Attribute("", "x"),
                        new SetCookie.Attribute("Path", "/y")),
                parse("a=b; Path=/; ; =x; Path = /y").attributes());
    }

    @Test
    void heeds_no_value_of_more_than_1024_octets() {
        assertEquals(
                Optional.of("/"),
                parse("a=b; Path=/; Path=/" + "x".repeat(1024)).last("Path"));
        assertEquals(
                1024,
                parse("a=b; Path=/" + "x".repeat(1023))
                        .last("Path")
                        .orElseThrow()
                        .length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=<00>",
                "<01>a=b",
                "a=b; x=<08>",
                "a=<0a>b",
                "a=<0d>b",
                "a=b<0b>",
                "a<1f>=b",
                "a=b; Secure<7f>",
                "a=b; <1b>"
            })
    void sees_control_characters(String field) {
        assertTrue(parse(field).controls());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=b", "a=<09>b", "a=<80>", "a=<a0>", "a=b; <ff>", "<e9>=<9f>"})
    void takes_nothing_else_for_one(String field) {
        assertFalse(parse(field).controls());
    }

    @ParameterizedTest
    @CsvSource({"1, 4095, false", "1, 4096, true", "4096, 0, false", "4097, 0, true", "0, 4096, false", "0, 4097, true"
    })
    void measures_name_and_value_together(int name, int value, boolean tooLong) {
        assertEquals(tooLong, parse("n".repeat(name) + "=" + "v".repeat(value)).tooLong());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sid=CANARY7f3a9b                 | sid
                    CANARY7f3a9b                     | (no name)
                    =CANARY7f3a9b; Secure            | (no name)
                    CANARY7f3a9bCANARY7f3a9b==       | (no name)
                    s<0a>d=CANARY7f3a9b              | s\\nd
                    <1b>[2J=CANARY7f3a9b             | \\u{1b}[2J
                    __Host-sid=CANARY7f3a9b          | __Host-sid
                    """)
    void shows_the_name_and_never_the_value(String field, String label) {
        SetCookie cookie = parse(field);
        assertEquals(label, cookie.label());
        assertEquals("SetCookie[" + label + "]", cookie.toString());
    }

    @Test
    void shows_of_a_long_name_the_start() {
        assertEquals("n".repeat(80), parse("n".repeat(80) + "=1").label());
        assertEquals(
                "n".repeat(24) + "... (81 characters)",
                parse("n".repeat(81) + "=1").label());
    }

    @Test
    void shows_of_an_attribute_its_size() {
        assertEquals(
                "[Attribute[1 and 2 characters]]",
                parse("a=b; c=de").attributes().toString());
    }
}
