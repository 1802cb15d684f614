package dev.muster.tls;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads no more than what an honest peer sends in a handshake and the head of one answer. */
final class BoundedInput extends FilterInputStream {
    static final int MOST_BYTES = 400_000;

    private int left = MOST_BYTES;

    BoundedInput(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        return spend(1, super.read());
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        return spend(count, count);
    }

    private int spend(int bytes, int result) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new TooMuchException();
        }
        return result;
    }

    /** More came than this reads. */
    static final class TooMuchException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
