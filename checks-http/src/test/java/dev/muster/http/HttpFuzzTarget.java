package dev.muster.http;

import dev.muster.testing.FuzzTarget;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Whatever reads what a server sent, and what has to hold of it on any input; {@code \xff} parts texts in a seed. */
@SuppressWarnings("ImmutableEnumChecker") // references to static methods, which hold nothing
enum HttpFuzzTarget implements FuzzTarget {
    CSP(CspFuzz::holds, CspFuzz::read),
    COOKIE(CookieFuzz::holds, CookieFuzz::read),
    HSTS(HstsFuzz::holds, HstsFuzz::read),
    STRUCTURED(StructuredFuzz::holds, StructuredFuzz::read),
    HTML(HtmlFuzz::holds, HtmlFuzz::read),
    ANSWER(AnswerFuzz::holds, AnswerFuzz::read),
    CAPTURE(CaptureFuzz::holds, CaptureFuzz::read),
    MEDIA_TYPE(MediaTypeFuzz::holds, MediaTypeFuzz::read),
    CACHE_CONTROL(CacheControlFuzz::holds, CacheControlFuzz::read),
    DATE(DateFuzz::holds, DateFuzz::read);

    /** Half as large as a head or the read part of a body may be: what takes the square of that shows. */
    private static final int LARGE = 1 << 15;

    private final Consumer<FuzzInput> properties;
    private final Consumer<String> reader;

    HttpFuzzTarget(Consumer<FuzzInput> properties, Consumer<String> reader) {
        this.properties = properties;
        this.reader = reader;
    }

    @Override
    public void holds(byte[] input) {
        properties.accept(new FuzzInput(input));
    }

    @Override
    public void read(byte[] input) {
        reader.accept(new String(input, StandardCharsets.ISO_8859_1));
    }

    @Override
    public byte[] large(byte[] input) {
        return new FuzzInput(input).blownUp(LARGE).getBytes(StandardCharsets.ISO_8859_1);
    }
}
