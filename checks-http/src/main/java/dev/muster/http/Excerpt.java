package dev.muster.http;

/** A little of what a server sent, for a message. */
final class Excerpt {
    private static final int LIMIT = 60;
    private static final int WORD = 16;

    private Excerpt() {}

    /** {@return the beginning, in quotes; only of text that holds no secret} */
    static String of(String text) {
        return '"' + cut(text, LIMIT) + '"';
    }

    /** {@return the letters that it begins with, in quotes: what follows may be the next cookie, session and all} */
    static String word(String text) {
        return '"' + cut(text, Math.min(WORD, run(text, false))) + '"';
    }

    /** {@return what it begins with that can be a host name} */
    static String host(String text) {
        return cut(text, Math.min(LIMIT, run(text, true)));
    }

    private static int run(String text, boolean host) {
        int end = 0;
        while (end < text.length() && fits(text.charAt(end), host)) {
            end++;
        }
        return end;
    }

    private static boolean fits(char c, boolean host) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return letter || (host && ((c >= '0' && c <= '9') || c == '.' || c == '-'));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "...";
    }
}
