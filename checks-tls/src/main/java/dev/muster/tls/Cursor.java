package dev.muster.tls;

import java.util.Arrays;

/** Reads numbers and vectors as TLS writes them, and never beyond the end. */
final class Cursor {
    private static final int OCTET = 0xFF;
    private static final int BITS = 8;

    private final byte[] bytes;
    private int at;

    Cursor(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    int left() {
        return bytes.length - at;
    }

    /** {@return the number in so many bytes, 1 to 3} */
    int number(int size) throws MalformedException {
        need(size);
        int number = 0;
        for (int i = 0; i < size; i++) {
            number = (number << BITS) | (bytes[at++] & OCTET);
        }
        return number;
    }

    byte[] bytes(int count) throws MalformedException {
        need(count);
        at += count;
        return Arrays.copyOfRange(bytes, at - count, at);
    }

    /** {@return all that was not read} */
    byte[] rest() {
        byte[] rest = Arrays.copyOfRange(bytes, at, bytes.length);
        at = bytes.length;
        return rest;
    }

    /** {@return what stands behind its length, which takes so many bytes} */
    byte[] vector(int size) throws MalformedException {
        return bytes(number(size));
    }

    /**
     * Says that nothing may follow.
     *
     * @throws MalformedException if something does
     */
    void end() throws MalformedException {
        if (left() > 0) {
            throw new MalformedException("a message that is longer than what is in it");
        }
    }

    private void need(int count) throws MalformedException {
        if (count > left()) {
            throw new MalformedException("a message that ends too early");
        }
    }
}
