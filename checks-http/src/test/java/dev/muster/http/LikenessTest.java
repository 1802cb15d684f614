package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.testing.Quick;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LikenessTest {
    private static String difference(Exchange shown, Exchange service) {
        return Likeness.difference(shown, service).orElse("none");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | hello                               | 200 | hello                               | none
            200 | ''                                  | 200 | ''                                  | none
            204 | ''                                  | 204 | ''                                  | none
            200 | ...                                 | 200 | ...                                 | none
            200 | ...                                 | 200 | ,,,                                 | shows another page
            200 | {"status":"UP","at":17}             | 200 | {"status":"UP","at":18}             | none
            200 | <p>welcome<input value=tok1>        | 200 | <p>welcome<input value=tok2>        | none
            200 | <p>welcome to the shop<script>x()   | 200 | <p>welcome to the shop              | none
            404 | {"error":"Not Found","path":"/"}    | 404 | {"error":"Not Found","path":"/"}    | none
            200 | the page of the shop                | 200 | log in to your router               | shows another page
            200 | hello                               | 200 | ''                                  | shows another page
            200 | ''                                  | 200 | hello                               | shows another page
            404 | <h1>404 Not Found nginx             | 404 | {"timestamp":1,"status":404}        | shows another page
            404 | ''                                  | 404 | ''                                  | answers 404 without a body
            200 | hello                               | 421 | hello                               | answers 200 where the service answers 421
            401 | sign in                             | 200 | hello                               | answers 401 where the service answers 200
            """)
    void bodies(int shown, String shownBody, int service, String serviceBody, String difference) {
        String said = difference(Sites.answer(shown, "", shownBody), Sites.answer(service, "", serviceBody));
        assertTrue(said.startsWith(difference), said);
    }

    @ParameterizedTest
    @CsvSource({
        "https://sso.example/a?state=1, https://sso.example/a?state=2, none",
        "https://sso.example/a, https://sso.example/b, leads to another address than the service",
        "https://sso.example/, https://evil.example/, leads to another address than the service",
        "https://sso.example/, '', leads to another address than the service",
    })
    void redirects(String shown, String service, String difference) {
        assertEquals(
                difference,
                difference(
                        Sites.answer(302, "Location: " + shown, ""),
                        Sites.answer(302, service.isEmpty() ? "" : "Location: " + service, "")));
    }

    @Test
    void a_body_that_cannot_be_read_is_compared_with_nothing() {
        Exchange packed = Sites.answer(200, "Content-Encoding: gzip", "xyz");
        Exchange plain = Sites.answer(200, "", "xyz");

        assertTrue(difference(packed, plain).startsWith("cannot be compared"));
        assertTrue(difference(plain, packed).startsWith("cannot be compared"));
    }

    @Test
    void is_quick_whatever_comes() {
        byte[] random = new byte[Request.BODY_BOUND];
        new Random(7).nextBytes(random);
        Body noise = Body.of(random, Body.Extent.CUT);
        Body words = Body.of("a ".repeat(Request.BODY_BOUND / 2));

        Quick.run(() -> {
            for (int i = 0; i < 50; i++) {
                assertEquals(1, Likeness.common(noise, noise));
                assertEquals(1, Likeness.common(words, words));
                assertTrue(Likeness.common(noise, words) < 0.1);
            }
        });
    }
}
