package dev.muster.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.muster.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MaskingTest {
    private static Gathered seen(Exchange page, Attempt... attempts) {
        PageFacts facts = new PageFacts(page, Kinds.of(page), Expectations.standard(), Optional.of(page));
        return new Gathered(List.of(Page.of("", Page.Due.ANY_ANSWER, facts)), Arrays.asList(attempts));
    }

    private static Exchange masked(Exchange page) {
        return new Masking().of(seen(page)).site().page().exchange();
    }

    private static Exchange tried(Attempt.Purpose purpose, String subject, Body body) {
        Exchange answer = Sites.answer("GET", Sites.HOME, "", 200, "Content-Type: text/plain", body);
        Attempt attempt = Sites.attempt(purpose, subject, answer);
        return new Masking()
                .of(seen(Sites.answer(200, "", ""), attempt))
                .attempts()
                .get(0)
                .exchange()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            sid=k7d9q2m4; Path=/; Secure             | sid=xxxxxxx1; Path=/; Secure
            sid = "k7d9 q2m4"                        | sid = "xxx1 xxx2"
            theme=a                                  | theme=x
            a=                                       | a=
            BIGipServer=1677787402.36895.0000        | BIGipServer=1677787402.36895.0000
            route=10.1.2.3:8080/k7d9q2m4; Path=/     | route=10.1.2.3:xxx1/xxxxxxx2; Path=/
            node=k7d9.shop.internal!x7               | node=k7d9.shop.internal!x1
            k7d9q2m4; Secure                         | xxxxxxx1; Secure
            =k7d9q2m4                                | =xxxxxxx1
            k7d9q2m4==                               | xxxxxxx1==
            __Host-sid                               | __Host-xx1
            " __Host-=k7d9"                          | " __Host-=xxx1"
            """)
    void a_cookie_keeps_its_shape_and_what_is_told_of_it(String field, String masked) {
        assertEquals(masked, CookieMask.masked(field, new Masks()));
    }

    @Test
    void what_was_sent_and_what_is_called_a_secret_is_masked() {
        Exchange answer = masked(new Exchange(
                "GET",
                URI.create("https://shop.org/a?token=k7d9q2m4&page=2"),
                Sites.fields("Cookie: sid=k7d9q2m4 ^ authorization: Basic abc ^ Accept: text/html"),
                200,
                Sites.fields("X-Auth-Token: zzzz ^ Location: /b?sid=k7d9q2m4 ^ Vary: Origin"),
                Body.of("<p>k7d9q2m4 is your number"),
                Duration.ZERO,
                List.of(new Exchange.Redirect(
                        URI.create("https://app:pw12@shop.org/"), 302, Sites.fields("Set-Cookie: sid=k7d9q2m4")))));

        assertEquals(
                URI.create("https://shop.org/a?token=xxxxxxx2&page=2")
                        .toString()
                        .length(),
                answer.uri().toString().length());
        assertFalse((answer.uri() + answer.body().text() + answer.fields() + answer.redirects()).contains("k7d9q2m4"));
        assertEquals("Vary: Origin", "Vary: " + answer.fields().first("Vary").orElse(""));
        assertEquals("text/html", answer.sent().first("Accept").orElse(""));
        assertFalse(answer.sent().toString().contains("abc"));
        assertFalse(answer.redirects().get(0).uri().toString().contains("pw12"));
        String mask = answer.redirects()
                .get(0)
                .fields()
                .first("Set-Cookie")
                .orElse("")
                .substring(4);
        assertEquals("<p>" + mask + " is your number", answer.body().text());
    }

    @Test
    void what_is_no_text_keeps_its_beginning_and_its_length() {
        byte[] packed = new byte[400];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = (byte) (i * 7);
        }
        byte[] kept = masked(Sites.answer("GET", Sites.HOME, "", 200, "", Body.of(packed, Body.Extent.CUT)))
                .body()
                .bytes();
        assertEquals(400, kept.length);
        assertArrayEquals(Arrays.copyOf(packed, 20), Arrays.copyOf(kept, 20));
        assertArrayEquals(new byte[380], Arrays.copyOfRange(kept, 20, 400));
        Body text = Body.of("caf\u00e9 \u0001" + "\ud83d\ude00 and more".repeat(9));
        assertEquals(
                text, masked(Sites.answer("GET", Sites.HOME, "", 200, "", text)).body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /.env                | EXPOSED | DB_PASSWORD=hunter2^A=b           | xx_PASSWORD=xxxxxx1^x=x
            /.git/config         | EXPOSED | [core]^ url = u:p@h               | [core]^ xxx = x:x@x
            /dump.sql            | EXPOSED | INSERT INTO users VALUES ('x1')   | INSERT INTO xxxxx xxxxxx ('xx')
            /.git/HEAD           | EXPOSED | ref: refs/heads/secret            | ref: refs/xxxxx/xxxxxx
            /actuator/env        | CONTROL | {"status": "UP", "user": "ann"}   | {"status": "xx", "xxxx": "xxx"}
            /actuator/health     | EXPOSED | {"status":"UP","user":"ann"}      | {"status":"UP","user":"ann"}
            /actuator/health     | EXPOSED | {"password":"hunter"}             | {"password":"xxxxx1"}
            /v3/api-docs         | EXPOSED | {"openapi":"3","info":{}}         | {"openapi":"3","info":{}}
            unknown-path         | ERROR   | java.lang.IllegalStateException   | java.lang.IllegalStateException
            """)
    void of_what_should_not_be_served_the_marks_alone_are_kept(
            String subject, Attempt.Purpose purpose, String body, String masked) {
        assertEquals(
                masked.replace('^', '\n'),
                tried(purpose, subject, Body.of(body.replace('^', '\n'))).body().text());
    }

    @Test
    void a_dump_keeps_how_it_begins() {
        Body dump = Body.of("JAVA PROFILE 1.0.2\0secret".getBytes(ISO_8859_1), Body.Extent.CUT);
        assertEquals(
                "JAVA PROFILE x.x.x\0x\0\0\0\0\0",
                tried(Attempt.Purpose.EXPOSED, "/actuator/heapdump", dump)
                        .body()
                        .text());
    }

    @Test
    void an_attempt_without_an_answer_stays_one() {
        Attempt lost = Sites.lost(Attempt.Purpose.TRACE, "TRACE", "no answer from https://h/?token=k7d9q2m4");
        Attempt masked = new Masking()
                .of(seen(Sites.answer(200, "", ""), lost))
                .attempts()
                .get(0);
        assertEquals("no answer from https://h/?token=xxxxxxx1", masked.problem());
    }

    @ParameterizedTest
    @ValueSource(strings = {"letmein", "a b", "k7d9q2m4.k7d9"})
    void a_token_that_is_sent_is_masked_wherever_it_comes_back(String token) {
        EndpointPlan plan = EndpointPlan.of("http.endpoint", Sites.HOME).token(Secret.of(token));
        Exchange answer = Sites.answer(200, "X-Echo: " + token, "you sent " + token);
        EndpointFacts masked = new Masking().of(new EndpointFacts(plan, Optional.of(answer), "not " + token));
        String all = masked.answer().orElseThrow()
                + masked.answer().orElseThrow().body().text()
                + masked.problem();
        assertFalse(all.contains(token), all);
    }

    @Test
    void the_same_stays_the_same_and_others_stay_others() {
        Masks masks = new Masks();
        assertEquals("xxxxxxx1-xxx2 xxxxxxx1", masks.mask("k7d9q2m4-abcd k7d9q2m4"));
        assertEquals(
                "xxx3 abcd xxxxxxx1 k7d9q2m4x %41",
                masks.mask("efgh") + " " + masks.forget("abcd k7d9q2m4 k7d9q2m4x %41"));
        assertEquals("xxxxxxx1", masks.mask("xxxxxxx1"));
        assertEquals("12345678 orderslist", forgotten("12345678 orderslist"));
        assertEquals("xxxxxxxxxxxxxxx1", forgotten("abcdefghijklmnop"));
        assertEquals("muster1234567890", forgotten("muster1234567890"));
    }

    private static String forgotten(String secret) {
        Masks masks = new Masks();
        masks.mask(secret);
        return masks.forget(secret);
    }
}
