package dev.muster.http;

/** Tells a version number in text such as "nginx/1.18.0" or "PHP/8". */
final class SoftwareVersion {
    private SoftwareVersion() {}

    /** {@return whether there are digits on both sides of a dot, or a number after a slash, or the like of v2} */
    static boolean in(String text) {
        int at = 0;
        while (at < text.length()) {
            int end = digits(text, at);
            if (end > at && version(text, at, end)) {
                return true;
            }
            at = Math.max(end, at + 1);
        }
        return false;
    }

    private static boolean version(String text, int start, int end) {
        boolean dotted = end + 1 < text.length() && text.charAt(end) == '.' && digit(text.charAt(end + 1));
        boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
        return dotted || (ends && marked(text, start));
    }

    /** A slash, or a v that begins a word. */
    private static boolean marked(String text, int start) {
        if (start == 0) {
            return false;
        }
        char before = text.charAt(start - 1);
        boolean v =
                (before == 'v' || before == 'V') && (start == 1 || !Character.isLetterOrDigit(text.charAt(start - 2)));
        return before == '/' || v;
    }

    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && digit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
