package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CookieReachTest {
    @ParameterizedTest
    @CsvSource({
        "'', www.example.com, HOST",
        "., www.example.com, HOST",
        "www.example.com, www.example.com, HOST",
        ".www.example.com, www.example.com, HOST",
        "WWW.Example.COM, www.example.com, HOST",
        "example.com, www.example.com, PARENT",
        ".example.com, www.example.com, PARENT",
        "example.com, a.b.example.com, PARENT",
        "com, www.example.com, SUFFIX",
        ".com, www.example.com, SUFFIX",
        "..com, www.example.com, FOREIGN",
        "ample.com, www.example.com, FOREIGN",
        "other.org, www.example.com, FOREIGN",
        "sub.www.example.com, www.example.com, FOREIGN",
        "example.com., www.example.com, FOREIGN",
        "*.example.com, www.example.com, FOREIGN",
        "https://example.com, www.example.com, FOREIGN",
        "www.example.com:443, www.example.com, FOREIGN",
        "localhost, localhost, HOST",
        "corp, app.corp, SUFFIX",
        "10.0.0.1, 10.0.0.1, HOST",
        "0.0.1, 10.0.0.1, FOREIGN",
        "::1, ::1, HOST",
        "1, 2001:db8::1, FOREIGN",
        "example.com, '', FOREIGN"
    })
    void relates_a_domain_to_the_host(String domain, String host, CookieReach reach) {
        assertEquals(reach, CookieReach.of(domain, host));
    }
}
