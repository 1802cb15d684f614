package dev.muster.tls;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Reads no more than what an honest peer sends in a handshake and the head of one answer. The end is an exception: Bouncy
 * Castle says of a peer that closes the same as of one with which nothing could be agreed.
 */
final class BoundedInput extends FilterInputStream {
    static final int MOST_BYTES = 400_000;

    private final OutputStream out;
    private int left = MOST_BYTES;

    /**
     * With the other direction, which is flushed before each wait: small records would otherwise wait 40 ms for each
     * other, as Nagle's algorithm has it.
     */
    BoundedInput(InputStream in, OutputStream out) {
        super(in);
        this.out = out;
    }

    @Override
    public int read() throws IOException {
        out.flush();
        int octet = super.read();
        spend(octet < 0 ? octet : 1);
        return octet;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        out.flush();
        int count = super.read(bytes, from, length);
        spend(count);
        return count;
    }

    private void spend(int bytes) throws IOException {
        if (bytes < 0) {
            throw new EOFException();
        }
        left -= bytes;
        if (left < 0) {
            throw new TooMuchException();
        }
    }

    /** More came than this reads. */
    static final class TooMuchException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
