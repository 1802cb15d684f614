package dev.muster.health;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/** A growing buffer that knows how JSON strings are written. */
final class JsonBuffer {
    private static final byte[] HEX = "0123456789abcdef".getBytes(US_ASCII);
    /** Most bytes that one UTF-16 unit turns into: an escape such as {@code \u001b}. */
    private static final int WIDEST = 6;

    private static final int REPLACEMENT = 0xfffd;

    /** By ASCII character: whether it stands for itself. */
    private static final boolean[] PLAIN = new boolean[128];

    static {
        Arrays.fill(PLAIN, ' ', 0x7f, true);
        for (char c : new char[] {'"', '\\', '<'}) {
            PLAIN[c] = false;
        }
    }

    private byte[] bytes = new byte[1024];
    private int size;

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    void raw(char c) {
        reserve(1);
        bytes[size++] = (byte) c;
    }

    void ascii(String text) {
        reserve(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[size++] = (byte) text.charAt(i);
        }
    }

    void quoted(String text) {
        raw('"');
        int i = 0;
        while (i < text.length()) {
            i = plain(text, i);
            if (i < text.length()) {
                i = special(text, i);
            }
        }
        raw('"');
    }

    /** Copies characters that stand for themselves, and tells where they end. Locals, because fields are slow here. */
    private int plain(String text, int from) {
        int end = text.length();
        reserve(end - from);
        byte[] target = bytes;
        int at = size;
        int i = from;
        for (; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 128 || !PLAIN[c]) {
                break;
            }
            target[at++] = (byte) c;
        }
        size = at;
        return i;
    }

    /** Writes the one character that does not, and tells where the next begins. */
    private int special(String text, int at) {
        reserve(WIDEST);
        int point = text.codePointAt(at);
        if (point < 0xa0) {
            escape((char) point);
        } else if (point == 0x2028 || point == 0x2029) {
            unicode((char) point);
        } else {
            utf8(Character.MIN_SURROGATE <= point && point <= Character.MAX_SURROGATE ? REPLACEMENT : point);
        }
        return at + Character.charCount(point);
    }

    private void escape(char c) {
        switch (c) {
            case '"', '\\' -> shorthand(c);
            case '\n' -> shorthand('n');
            case '\r' -> shorthand('r');
            case '\t' -> shorthand('t');
            default -> unicode(c);
        }
    }

    private void shorthand(char letter) {
        put('\\');
        put(letter);
    }

    private void unicode(char c) {
        put('\\');
        put('u');
        for (int shift = 12; shift >= 0; shift -= 4) {
            put(HEX[c >> shift & 0xf]);
        }
    }

    private void utf8(int point) {
        if (point < 0x800) {
            put(0xc0 | point >> 6);
        } else if (point < 0x10000) {
            put(0xe0 | point >> 12);
            follow(point >> 6);
        } else {
            put(0xf0 | point >> 18);
            follow(point >> 12);
            follow(point >> 6);
        }
        follow(point);
    }

    private void follow(int bits) {
        put(0x80 | (bits & 0x3f));
    }

    private void put(int value) {
        bytes[size++] = (byte) value;
    }

    private void reserve(int more) {
        if (more > bytes.length - size) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
