package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.health.Capture;
import dev.muster.testing.Judged;
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
final class CaptureFuzz {
    private static final URI HOME = URI.create("https://shop.org/");
    private static final JsonMapper JACKSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CaptureFuzz() {}

    static void holds(FuzzInput input) {
        List<String> texts = input.texts();
        isRefusedInWordsOrReadAgain(FuzzInput.part(texts, 0));
        isReadAsItWasWritten(texts, input);
    }

    static void read(String text) {
        parsed(text);
        String head = "{\"format\":\"muster.http.pages/1\",\"facts\":{\"pages\":[{\"subject\":\"";
        parsed(head + text);
        Masks masks = new Masks();
        SecretText.masked(text, masks);
        MarkedBody.masked(text);
        CookieMask.masked(text, masks);
        masks.forget(text);
    }

    private static Optional<Capture> parsed(String text) {
        try {
            return Optional.of(HttpChecks.captured(text));
        } catch (IllegalArgumentException e) {
            String said = String.valueOf(e.getMessage());
            assertTrue(said.startsWith("line ") && said.chars().allMatch(c -> c >= ' ' && c < 0x7f), said);
            assertTrue(said.length() < 250, said);
            return Optional.empty();
        }
    }

    private static void isRefusedInWordsOrReadAgain(String text) {
        Optional<Capture> capture = parsed(text);
        if (capture.isPresent()) {
            assertTrue(tree(text).isPresent(), "what is read here is JSON");
            String written = new String(capture.get().toJson(), StandardCharsets.UTF_8);
            Capture again = HttpChecks.captured(written);
            assertEquals(written, new String(again.toJson(), StandardCharsets.UTF_8));
            assertFalse(lines(again).isEmpty());
        }
    }

    private static List<String> lines(Capture capture) {
        try {
            return Judged.lines(capture.audit());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Optional<JsonNode> tree(String text) {
        try {
            return Optional.of(JACKSON.readTree(text));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static void isReadAsItWasWritten(List<String> texts, FuzzInput input) {
        List<Field> fields = new ArrayList<>();
        input.octets().forEach(text -> fields.add(new Field(text, text)));
        texts.forEach(text -> fields.add(new Field("Set-Cookie", text)));
        Exchange exchange = new Exchange(
                FuzzInput.part(texts, 1),
                HOME,
                Fields.none(),
                200,
                new Fields(fields),
                Body.of(input.bytes(), Body.Extent.CUT),
                Duration.ofNanos(texts.size()),
                List.of(new Exchange.Redirect(HOME.resolve("/a"), 301, new Fields(fields))));
        PageFacts page = new PageFacts(exchange, Kinds.of(exchange), Expectations.standard(), Optional.empty());
        Gathered seen = new Gathered(List.of(Page.of("", Page.Due.ANY_ANSWER, page)), List.of());
        Gathered masked = new Masking().of(seen);
        assertEquals(
                input.bytes().length, masked.site().page().exchange().body().length());
        Capture capture = HttpCaptures.PAGES.capture(masked);
        String written = new String(capture.toJson(), StandardCharsets.UTF_8);
        assertTrue(tree(written).isPresent(), written);
        assertEquals(written, new String(HttpChecks.captured(written).toJson(), StandardCharsets.UTF_8));
    }
}
