package dev.muster.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Whatever reads what a server sent, and what has to hold of it on any input. The same functions run over seeds in every
 * build ({@code FuzzTargetTest}) and under Jazzer in the profile {@code fuzz} ({@code FuzzCampaign}).
 */
@SuppressWarnings("ImmutableEnumChecker") // references to static methods, which hold nothing
enum FuzzTarget {
    CSP(CspFuzz::holds, CspFuzz::read),
    COOKIE(CookieFuzz::holds, CookieFuzz::read),
    HSTS(HstsFuzz::holds, HstsFuzz::read),
    STRUCTURED(StructuredFuzz::holds, StructuredFuzz::read),
    HTML(HtmlFuzz::holds, HtmlFuzz::read),
    ANSWER(AnswerFuzz::holds, AnswerFuzz::read),
    EXCHANGE(ExchangeFuzz::holds, ExchangeFuzz::read),
    MEDIA_TYPE(MediaTypeFuzz::holds, MediaTypeFuzz::read),
    CACHE_CONTROL(CacheControlFuzz::holds, CacheControlFuzz::read),
    DATE(DateFuzz::holds, DateFuzz::read);

    /** Half as large as a head or the read part of a body may be: what takes the square of that shows. */
    private static final int LARGE = 1 << 15;

    /** A campaign that made every input large would have little time for anything else. */
    private static final int BLOWN_UP = 1024;

    private final Consumer<FuzzInput> properties;
    private final Consumer<String> reader;

    FuzzTarget(Consumer<FuzzInput> properties, Consumer<String> reader) {
        this.properties = properties;
        this.reader = reader;
    }

    /** {@return the target that this octet stands for, as {@link #octet} says} */
    static FuzzTarget chosenBy(byte octet) {
        return values()[(octet & 0xff) % values().length];
    }

    byte octet() {
        return (byte) Arrays.asList(values()).indexOf(this);
    }

    /** {@return the name of its seeds} */
    String seeds() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Throws if something that has to hold of this input does not; of one in so many also in large. */
    void test(byte[] input) {
        properties.accept(new FuzzInput(input));
        if (Arrays.hashCode(input) % BLOWN_UP == 0) {
            testLarge(input);
        }
    }

    /** Throws if reading this again and again takes more than linear time. */
    void testLarge(byte[] input) {
        String large = new FuzzInput(input).blownUp(LARGE);
        Quick.linear(LARGE, size -> reader.accept(large.substring(0, Math.min(size, large.length()))));
    }
}
