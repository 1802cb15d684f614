package dev.muster.tls;

import dev.muster.testing.FuzzTarget;
import java.util.function.Consumer;

/** Whatever reads what a server sent, and what has to hold of it on any input. */
@SuppressWarnings("ImmutableEnumChecker") // references to static methods, which hold nothing
enum TlsFuzzTarget implements FuzzTarget {
    HELLO(HelloFuzz::holds, HelloFuzz::read),
    SMTP(SmtpFuzz::holds, SmtpFuzz::read);

    /** Half as large as an answer may be: what takes the square of that shows. */
    private static final int LARGE = 1 << 16;

    private final Consumer<byte[]> properties;
    private final Consumer<byte[]> reader;

    TlsFuzzTarget(Consumer<byte[]> properties, Consumer<byte[]> reader) {
        this.properties = properties;
        this.reader = reader;
    }

    @Override
    public void holds(byte[] input) {
        properties.accept(input);
    }

    @Override
    public void read(byte[] input) {
        reader.accept(input);
    }

    @Override
    public byte[] large(byte[] input) {
        return FuzzInput.blownUp(input, LARGE);
    }
}
