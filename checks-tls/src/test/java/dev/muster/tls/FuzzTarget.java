package dev.muster.tls;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Whatever reads what a server sent, and what has to hold of it on any input. The same functions run over seeds in every
 * build ({@code FuzzTargetTest}) and under Jazzer in the profile {@code fuzz} ({@code FuzzCampaign}).
 */
@SuppressWarnings("ImmutableEnumChecker") // references to static methods, which hold nothing
enum FuzzTarget {
    HELLO(HelloFuzz::holds, HelloFuzz::read),
    SMTP(SmtpFuzz::holds, SmtpFuzz::read);

    /** Half as large as an answer may be: what takes the square of that shows. */
    private static final int LARGE = 1 << 16;

    /** A campaign that made every input large would have little time for anything else. */
    private static final int BLOWN_UP = 1024;

    private final Consumer<byte[]> properties;
    private final Consumer<byte[]> reader;

    FuzzTarget(Consumer<byte[]> properties, Consumer<byte[]> reader) {
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
        properties.accept(input);
        if (Arrays.hashCode(input) % BLOWN_UP == 0) {
            testLarge(input);
        }
    }

    /** Throws if reading this again and again takes more than linear time. */
    void testLarge(byte[] input) {
        byte[] large = FuzzInput.blownUp(input, LARGE);
        Quick.linear(LARGE, size -> reader.accept(Arrays.copyOf(large, Math.min(size, large.length))));
    }
}
