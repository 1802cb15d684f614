package dev.muster.tls;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Reads the records of one connection, strictly and no more than 192 KiB in all. */
final class Records {
    static final int MOST_BYTES = 192 * 1024;

    static final int ALERT = 21;
    static final int HANDSHAKE = 22;

    private static final int LOWEST = 20;
    private static final int HIGHEST = 24;
    private static final int MAJOR = 3;
    private static final int LARGEST = 1 << 14;
    private static final int HEADER = 5;
    private static final int BUFFER = 4096;
    private static final int SHOWN = 64;

    private final InputStream in;
    private int read;

    /** One record. */
    record Part(int type, Cursor payload) {}

    Records(InputStream in) {
        this.in = new BufferedInputStream(in, BUFFER);
    }

    /**
     * {@return the next record, or empty where the connection ends, be it inside of one}
     *
     * @throws MalformedException if what comes is none
     */
    Optional<Part> next() throws IOException {
        byte[] header = in.readNBytes(HEADER);
        if (!isHeader(header)) {
            throw MalformedException.notTls(withMore(header));
        }
        if (header.length < HEADER) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(header);
        int type = cursor.number(1);
        cursor.number(2);
        int length = cursor.number(2);
        spend(length);
        byte[] payload = in.readNBytes(length);
        return payload.length < length ? Optional.empty() : Optional.of(new Part(type, new Cursor(payload)));
    }

    /** Of one that is cut, as far as it goes. */
    private static boolean isHeader(byte[] header) {
        boolean type = header.length < 1 || (header[0] >= LOWEST && header[0] <= HIGHEST);
        return type && (header.length < 2 || header[1] == MAJOR);
    }

    private void spend(int length) throws MalformedException {
        if (length > LARGEST) {
            throw new MalformedException("a record of " + length + " bytes, where " + LARGEST + " are the most");
        }
        read += HEADER + length;
        if (read > MOST_BYTES) {
            throw new MalformedException("more than " + MOST_BYTES + " bytes");
        }
    }

    /** As far as more has come already: a peer that waits is not waited for. */
    private byte[] withMore(byte[] begun) throws IOException {
        byte[] more = in.readNBytes(Math.min(in.available(), SHOWN));
        byte[] all = Arrays.copyOf(begun, begun.length + more.length);
        System.arraycopy(more, 0, all, begun.length, more.length);
        return all;
    }
}
