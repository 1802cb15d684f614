package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SiteTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (Orders.java:12)           | true
            x (Orders.java:x) (A.java:1 | true
            (Orders.java:              | false
            (Orders.java:x             | false
            Orders.java:12             | false
            (Orders.java):12           | false
            ''                         | false
            """)
    void source_lines(String text, boolean found) {
        assertEquals(found, SiteText.of(text).sourceLine(".java:"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            java.lang.NullPointerException   | true
            a.b.C$D_1Exception               | true
            "java.io.IOException"            | true
            x.Exception                      | false
            a.b.Exception                    | true
            a.b.cException                   | false
            a.b._Exception                   | false
            .a.b.CException                  | false
            1a.b.CException                  | false
            A.b.CException                   | false
            Exception a.b.CException         | true
            Exception                        | false
            """)
    void class_names(String text, boolean found) {
        assertEquals(found, SiteText.of(text).className("Exception"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            C:\\Users         | true
            in c:\\inetpub    | true
            (D:\\x            | true
            c:\\news          | true
            c:\\n             | false
            c:\\n x           | false
            c:\\t1            | false
            cc:\\x            | false
            1:\\x             | false
            c:\\1             | false
            c:\\              | false
            :\\x              | false
            c:/x              | false
            """)
    void drives(String text, boolean found) {
        assertEquals(found, SiteText.of(text.replace("\\\\", "\\")).drive());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /etc/passwd       | true
            in /ETC/passwd    | true
            >/etc/x           | true
            x/etc/x           | false
            x/etc/x /etc/y    | true
            "/etc/x"          | false
            /etc              | false
            """)
    void paths(String text, boolean found) {
        assertEquals(found, SiteText.of(text).path("/etc/"));
    }
}
