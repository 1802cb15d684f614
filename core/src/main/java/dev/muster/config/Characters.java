package dev.muster.config;

/** Questions about characters that do not depend on a locale. */
final class Characters {

    private static final String ACCENTED = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿßœæ";
    private static final String PLAIN = "aaaaaaceeeeiiiinoooooouuuuyysoa";

    private Characters() {}

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Only a to z, only lower case. */
    static boolean letter(char c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean upper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean alphanumeric(char c) {
        return digit(c) || letter(c) || upper(c);
    }

    static boolean hex(char c) {
        return digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    static boolean allHex(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (!hex(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** {@return the letter in lower case without its accent} */
    static char plain(char c) {
        if (c < 128) {
            return upper(c) ? (char) (c + 32) : c;
        }
        char lower = Character.toLowerCase(c);
        int at = ACCENTED.indexOf(lower);
        return at < 0 ? lower : PLAIN.charAt(at);
    }
}
