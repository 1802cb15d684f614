package dev.muster.health;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/** A growing buffer that knows how JSON strings are written. */
final class JsonBuffer {
    private static final byte[] HEX = "0123456789abcdef".getBytes(US_ASCII);
    /** Most bytes that one UTF-16 unit turns into: an escape such as {@code \u001b}. */
    private static final int WIDEST = 6;

    /** Characters that are written at a time. */
    private static final int PART = 256;

    private static final int REPLACEMENT = 0xfffd;

    /** By ASCII character: whether it stands for itself. */
    private static final boolean[] PLAIN = new boolean[128];

    static {
        Arrays.fill(PLAIN, ' ', 0x7f, true);
        for (char c : new char[] {'"', '\\', '<'}) {
            PLAIN[c] = false;
        }
    }

    private byte[] bytes = new byte[4096];
    private int size;

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    void raw(char c) {
        if (size == bytes.length) {
            reserve(1);
        }
        bytes[size++] = (byte) c;
    }

    void all(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    void ascii(String text) {
        reserve(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[size++] = (byte) text.charAt(i);
        }
    }

    void quoted(String text) {
        int length = text.length();
        raw('"');
        int i = part(text, 0, Math.min(length, PART));
        while (i < length) {
            i = part(text, i, Math.min(length, i + PART));
        }
        raw('"');
    }

    /**
     * Writes a part, and tells where it ended: one further where a pair of surrogates lies across its end. Room is made
     * once and locals are used for fields, because this loop is where time goes.
     */
    private int part(String text, int from, int to) {
        reserve((to - from + 1) * WIDEST);
        byte[] target = bytes;
        int at = size;
        int i = from;
        while (i < to) {
            char c = text.charAt(i++);
            if (c < 128 && PLAIN[c]) {
                target[at++] = (byte) c;
            } else if (c < 0xa0) {
                at = escape(target, at, c);
            } else if (i < text.length() && Character.isSurrogatePair(c, text.charAt(i))) {
                at = pair(target, at, Character.toCodePoint(c, text.charAt(i++)));
            } else {
                at = wide(target, at, c);
            }
        }
        size = at;
        return i;
    }

    private static int escape(byte[] target, int at, char c) {
        return switch (c) {
            case '"', '\\' -> shorthand(target, at, c);
            case '\n' -> shorthand(target, at, 'n');
            case '\r' -> shorthand(target, at, 'r');
            case '\t' -> shorthand(target, at, 't');
            default -> unicode(target, at, c);
        };
    }

    private static int shorthand(byte[] target, int at, char letter) {
        target[at] = '\\';
        target[at + 1] = (byte) letter;
        return at + 2;
    }

    private static int unicode(byte[] target, int at, char c) {
        target[at] = '\\';
        target[at + 1] = 'u';
        target[at + 2] = HEX[c >> 12];
        target[at + 3] = HEX[c >> 8 & 0xf];
        target[at + 4] = HEX[c >> 4 & 0xf];
        target[at + 5] = HEX[c & 0xf];
        return at + WIDEST;
    }

    private static int wide(byte[] target, int at, char c) {
        if (c == 0x2028 || c == 0x2029) {
            return unicode(target, at, c);
        }
        if (c < 0x800) {
            target[at] = (byte) (0xc0 | c >> 6);
            target[at + 1] = follow(c);
            return at + 2;
        }
        int point = Character.isSurrogate(c) ? REPLACEMENT : c;
        target[at] = (byte) (0xe0 | point >> 12);
        target[at + 1] = follow(point >> 6);
        target[at + 2] = follow(point);
        return at + 3;
    }

    private static int pair(byte[] target, int at, int point) {
        target[at] = (byte) (0xf0 | point >> 18);
        target[at + 1] = follow(point >> 12);
        target[at + 2] = follow(point >> 6);
        target[at + 3] = follow(point);
        return at + 4;
    }

    private static byte follow(int bits) {
        return (byte) (0x80 | (bits & 0x3f));
    }

    private void reserve(int more) {
        if (more > bytes.length - size) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
