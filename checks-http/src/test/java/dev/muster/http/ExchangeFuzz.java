package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds of captured answers as files. */
final class ExchangeFuzz {
    private static final JsonMapper JACKSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ExchangeFuzz() {}

    static void holds(FuzzInput input) {
        List<String> texts = input.texts();
        isRefusedInWordsOrReadAgain(FuzzInput.part(texts, 0));
        isReadAsItWasWritten(texts, input.bytes());
    }

    static void read(String text) {
        parsed(text);
        String head = "{\"format\":\"muster.exchange/1\",\"method\":\"";
        parsed(head + text);
    }

    private static Optional<Exchange> parsed(String text) {
        try {
            return Optional.of(Exchange.fromJson(text));
        } catch (IllegalArgumentException e) {
            String said = String.valueOf(e.getMessage());
            assertTrue(said.startsWith("line ") && said.chars().allMatch(c -> c >= ' ' && c < 0x7f), said);
            assertTrue(said.length() < 250, said);
            return Optional.empty();
        }
    }

    private static void isRefusedInWordsOrReadAgain(String text) {
        Optional<Exchange> exchange = parsed(text);
        if (exchange.isPresent()) {
            assertTrue(tree(text).isPresent(), "what is read here is JSON");
            byte[] written = exchange.get().toJson();
            Exchange again = Exchange.fromJson(new String(written, StandardCharsets.UTF_8));
            assertArrayEquals(written, again.toJson());
            // Half a surrogate pair is no character and cannot be written: nothing that came from a server has one.
            assertTrue(text.contains("\\u") || exchange.get().fields().equals(again.fields()));
            assertEquals(exchange.get().body(), again.body());
            assertEquals(exchange.get().uri(), again.uri());
            HttpRules.PASSIVE.forEach(rule -> assertFalse(
                    rule.judge(new PageFacts(again, Kinds.of(again), Expectations.standard(), Optional.empty()))
                            .isEmpty()));
        }
    }

    private static Optional<JsonNode> tree(String text) {
        try {
            return Optional.of(JACKSON.readTree(text));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static void isReadAsItWasWritten(List<String> texts, byte[] bytes) {
        List<Field> fields = new ArrayList<>();
        texts.forEach(text -> fields.add(new Field(text, text)));
        Exchange exchange = new Exchange(
                FuzzInput.part(texts, 1),
                URI.create("https://shop.org/"),
                Fields.none(),
                200,
                new Fields(fields),
                Body.of(bytes, Body.Extent.CUT),
                Duration.ofNanos(bytes.length),
                List.of(new Exchange.Redirect(URI.create("https://shop.org/a"), 301, new Fields(fields))));
        String written = new String(exchange.toJson(), StandardCharsets.UTF_8);
        assertEquals(exchange, Exchange.fromJson(written));
        assertTrue(tree(written).isPresent(), written);
    }
}
