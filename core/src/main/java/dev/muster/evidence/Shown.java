package dev.muster.evidence;

/** Text of a file, fit to be printed on one line of a message: what does not print in ASCII is a question mark. */
final class Shown {
    private static final int MOST = 80;

    private Shown() {}

    static String of(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), MOST); i++) {
            char c = text.charAt(i);
            shown.append(c >= ' ' && c < 0x7F ? c : '?');
        }
        return text.length() > MOST ? shown + "..." : shown.toString();
    }
}
