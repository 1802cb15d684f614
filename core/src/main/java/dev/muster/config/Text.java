package dev.muster.config;

/**
 * A value prepared for the finders: as it is, and in plain lower case. A very long value is represented by its two
 * ends; what repeats over the whole of it has been cut to one block before.
 */
final class Text {

    private static final int END = 4_096;

    private final String raw;
    private final char[] plain;
    private final Alphabet alphabet;
    private final boolean bytes;

    private Text(String raw, Alphabet alphabet, boolean bytes) {
        this.raw = raw;
        this.plain = new char[raw.length()];
        this.alphabet = alphabet;
        this.bytes = bytes;
        for (int i = 0; i < plain.length; i++) {
            plain[i] = bytes ? raw.charAt(i) : Characters.plain(raw.charAt(i));
        }
    }

    static Text of(String value) {
        String ends = ends(value);
        return new Text(ends, Alphabet.of(ends), false);
    }

    /** {@return bytes that are no text, one character each} */
    static Text ofBytes(String bytes) {
        String ends = ends(bytes);
        return new Text(ends, Alphabet.ofBytes(ends), true);
    }

    private static String ends(String value) {
        int length = value.length();
        return length <= 2 * END ? value : value.substring(0, END) + value.substring(length - END);
    }

    int length() {
        return plain.length;
    }

    char raw(int at) {
        return raw.charAt(at);
    }

    char plain(int at) {
        return plain[at];
    }

    boolean bytes() {
        return bytes;
    }

    Alphabet alphabet() {
        return alphabet;
    }

    String raw() {
        return raw;
    }

    /** Not the value: it might be printed. */
    @Override
    public String toString() {
        return "a text of " + length() + " characters";
    }
}
