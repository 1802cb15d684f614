package dev.muster.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

final class ExchangeJsonTest {
    private static final Exchange EXCHANGE = new Exchange(
            "GET",
            URI.create("https://shop.example/a?b=%20c"),
            new Fields(List.of(new Field("Host", "shop.example"), new Field("Accept", "*/*"))),
            200,
            new Fields(List.of(
                    new Field("Set-Cookie", "a=\"1\"\\"),
                    new Field("set-cookie", "b=2\u00e9</script>"),
                    new Field("Empty", ""))),
            Body.of("<p>\u00fc\u4e16\ud83d\ude00\u2028\n\t\r\b\f\u0001</p>"),
            Duration.ofNanos(12_345_678),
            List.of(new Exchange.Redirect(
                    URI.create("http://shop.example/"), 301, new Fields(List.of(new Field("Location", "/a"))))));

    private static final String MINIMAL = """
            {"format":"muster.exchange/1","method":"GET","uri":"http://h/","sent":[],"status":200,"fields":[],
             "body":{"extent":"WHOLE","text":""},"tookNanos":0,"redirects":[]}""";

    private static String json(Exchange exchange) {
        return new String(exchange.toJson(), UTF_8);
    }

    private static Exchange with(Body body) {
        return new Exchange("GET", EXCHANGE.uri(), Fields.none(), 200, Fields.none(), body, Duration.ZERO, List.of());
    }

    @Test
    void what_was_written_is_read_again() {
        assertEquals(EXCHANGE, Exchange.fromJson(json(EXCHANGE)));
        assertEquals(with(Body.empty()), Exchange.fromJson(json(with(Body.empty()))));
    }

    @Test
    void bytes_that_are_no_text_come_through() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        for (Body.Extent extent : Body.Extent.values()) {
            Exchange exchange = with(Body.of(all, extent));
            assertEquals(exchange, Exchange.fromJson(json(exchange)));
        }
    }

    @Test
    void others_read_it_too() {
        JsonNode tree = new ObjectMapper().readTree(EXCHANGE.toJson());

        assertEquals("muster.exchange/1", tree.get("format").asString());
        assertEquals(EXCHANGE.body().text(), tree.get("body").get("text").asString());
        assertEquals("b=2\u00e9</script>", tree.get("fields").get(1).get(1).asString());
        assertEquals(301, tree.get("redirects").get(0).get("status").asInt());
    }

    @Test
    void credentials_that_were_sent_stay_at_home() {
        Exchange exchange = new Exchange(
                "GET",
                EXCHANGE.uri(),
                new Fields(List.of(
                        new Field("authorization", "Bearer canary-1"),
                        new Field("Cookie", "sid=canary-2"),
                        new Field("Proxy-Authorization", "canary-3"))),
                200,
                Fields.none(),
                Body.empty(),
                Duration.ZERO,
                List.of());

        assertFalse(json(exchange).contains("canary"));
        assertEquals(
                "******",
                Exchange.fromJson(json(exchange)).sent().first("Authorization").orElseThrow());
    }

    @Test
    void white_space_and_escapes_are_read() {
        String spaced = MINIMAL.replace("{", " {\t\r\n")
                .replace(":", " : ")
                .replace(",", " , ")
                .replace("http : ", "http:")
                .replace("\"GET\"", "\"\\u0047\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\u00FF\"");

        assertEquals(
                "G\"\\/\b\f\n\r\t\u00e9\u00ff", Exchange.fromJson(spaced + "\n").method());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {                            | ``                           | line 1, column 1: { is expected here
            "format":                    | "form":                      | line 1, column 9: the name "form" is not known here
            exchange/1                   | exchange/2                   | line 1, column 30: the format is "muster.exchange/2", which is not muster.exchange/1
            "sent":[]                    | "sent":[["a"]]               | line 1, column 77: a field is an array of a name and a value
            "sent":[]                    | "sent":[["a","b"]            | line 1, column 82: [ is expected here
            "sent":[],                   | ``                           | line 2, column 67: the object that ends here has not all of: body, fields, format, method, redirects, sent, status, tookNanos, uri
            "status":200                 | "status":99                  | line 1, column 85: a status is a number of three digits
            "status":200                 | "status":1000                | line 1, column 87: a status is a number of three digits
            "status":200                 | "status":-1                  | line 1, column 85: a status is a number of three digits
            "status":200                 | "status":0200                | line 1, column 83: a whole number is expected here
            "status":200                 | "status":200e2               | line 1, column 83: a whole number is expected here
            "status":200                 | "status":9223372036854775808 | line 1, column 83: a whole number is expected here
            "tookNanos":0                | "tookNanos":-1               | line 2, column 52: a time that passed is not negative
            "status":200                 | "status":"200"               | line 1, column 83: a whole number is expected here
            "status":200                 | "status":200,"status":200    | line 1, column 95: the name "status" is there twice
            "WHOLE"                      | "HALF"                       | line 2, column 25: an extent is WHOLE, CUT or BROKEN
            "text":""                    | "base64":"?"                 | line 2, column 39: this is not base64
            "text":""                    | "text":"","base64":""        | line 2, column 48: a body has either "text" or "base64"
            "text":""                    | "size":1                     | line 2, column 34: the name "size" is not known here
            ,"text":""                   | ``                           | line 2, column 27: the object that ends here has not all of: extent and text or base64
            "http://h/"                  | "h"                          | line 1, column 55: "h" is no address with scheme and host
            "http://h/"                  | "http:h"                     | line 1, column 60: "http:h" is no address with scheme and host
            "http://h/"                  | "http://h/ /"                | line 1, column 65: "http://h/ /" is no address with scheme and host
            "GET"                        | "\\x"                        | line 1, column 43: \\ is followed by none of " \\ / b f n r t u
            "GET"                        | "\\u00g0"                    | line 1, column 46: \\u is not followed by four hexadecimal digits
            "GET"                        | GET                          | line 1, column 40: " is expected here
            "redirects":[]}              | "redirects":[]}x             | line 2, column 67: nothing more is expected here
            "redirects":[]}              | "redirects":[                | line 2, column 65: { is expected here
            "redirects":[]}              | "redir                       | line 2, column 58: the document ends within a string
            """)
    void what_is_wrong_is_named_with_its_place(String part, String instead, String problem) {
        String wrong = MINIMAL.replace(part, instead);

        assertEquals(
                problem,
                assertThrows(IllegalArgumentException.class, () -> Exchange.fromJson(wrong))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "\"x\"", "{\"format\":\"a\nb\"}", "{\"format\":\"\\u00\"}"})
    void anything_else_is_refused(String document) {
        assertThrows(IllegalArgumentException.class, () -> Exchange.fromJson(document));
    }

    @Test
    void depth_and_length_do_no_harm() {
        assertThrows(IllegalArgumentException.class, () -> Exchange.fromJson("[".repeat(1_000_000)));
        assertThrows(
                IllegalArgumentException.class, () -> Exchange.fromJson(MINIMAL.replace("[]", "[".repeat(1_000_000))));
        String large = "x".repeat(5_000_000);
        assertEquals(
                large,
                Exchange.fromJson(MINIMAL.replace("\"text\":\"\"", "\"text\":\"" + large + "\""))
                        .body()
                        .text());
    }

    @Test
    void every_document_that_is_cut_short_is_refused() {
        String whole = json(EXCHANGE);
        for (int i = 0; i < whole.length(); i++) {
            String cut = whole.substring(0, i);
            assertThrows(IllegalArgumentException.class, () -> Exchange.fromJson(cut), cut);
        }
    }
}
