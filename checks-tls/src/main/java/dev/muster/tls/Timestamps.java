package dev.muster.tls;

import java.io.IOException;

/** A list of signed certificate timestamps: RFC 6962, section 3.3. */
final class Timestamps {
    private static final int LENGTH = 2;
    private static final int BYTE = 8;
    private static final int MASK = 0xff;

    private Timestamps() {}

    /**
     * {@return how many there are; whether they are any good nobody can tell without the logs' keys}
     *
     * @throws IOException if it is no such list
     */
    static int count(byte[] list) throws IOException {
        if (list.length < LENGTH || length(list, 0) != list.length - LENGTH) {
            throw new IOException("not a list of timestamps");
        }
        int count = 0;
        int at = LENGTH;
        while (at < list.length) {
            if (at + LENGTH > list.length) {
                throw new IOException("a timestamp is cut off");
            }
            at += LENGTH + length(list, at);
            count++;
        }
        if (at != list.length) {
            throw new IOException("the last timestamp is cut off");
        }
        return count;
    }

    private static int length(byte[] list, int at) {
        return (list[at] & MASK) << BYTE | (list[at + 1] & MASK);
    }
}
