package dev.muster.tls;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a fuzzer makes up, as a connection brings it. */
final class FuzzInput {
    private FuzzInput() {}

    /** {@return all of it at once} */
    static InputStream whole(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    /** {@return a byte each time} */
    static InputStream dripped(byte[] bytes) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return super.read(into, from, Math.min(length, 1));
            }
        };
    }

    /** The same again and again, without end. */
    static final class Endless extends InputStream {
        private final byte[] bytes;
        private int count;

        Endless(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        /** {@return how much was read} */
        int count() {
            return count;
        }

        @Override
        public int read() {
            return bytes.length == 0 ? -1 : bytes[count++ % bytes.length] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            for (int i = 0; i < length && bytes.length > 0; i++) {
                into[from + i] = (byte) read();
            }
            return bytes.length == 0 ? -1 : length;
        }
    }

    /** {@return so many octets or a few more: the same again and again} */
    static byte[] blownUp(byte[] bytes, int length) {
        byte[] large = new byte[bytes.length == 0 ? 0 : length];
        for (int i = 0; i < large.length; i++) {
            large[i] = bytes[i % bytes.length];
        }
        return large;
    }
}
