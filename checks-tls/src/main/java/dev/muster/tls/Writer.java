package dev.muster.tls;

import java.io.ByteArrayOutputStream;

/** Writes numbers and vectors as TLS reads them. */
final class Writer {
    private static final int BITS = 8;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Writes the number in so many bytes. */
    Writer number(int size, int number) {
        for (int shift = (size - 1) * BITS; shift >= 0; shift -= BITS) {
            out.write(number >> shift);
        }
        return this;
    }

    /** Writes each number in two bytes. */
    Writer numbers(Iterable<Integer> numbers) {
        numbers.forEach(number -> number(2, number));
        return this;
    }

    Writer bytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    /** Writes the bytes behind their length, which takes so many bytes. */
    Writer vector(int size, byte[] bytes) {
        return number(size, bytes.length).bytes(bytes);
    }

    Writer vector(int size, Writer other) {
        return vector(size, other.bytes());
    }

    int size() {
        return out.size();
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
