package dev.muster.runtime;

/** Makes what a logging system says of itself fit to be kept. */
final class LogText {
    private static final int MOST = 200;

    private LogText() {}

    /** {@return its beginning; nothing of it where something stands in it that looks like a secret} */
    static String shown(String text) {
        if (SecretShapes.find(text).isPresent()) {
            return "(a message in which something looks like a secret)";
        }
        return text.length() > MOST ? text.substring(0, MOST) + "..." : text;
    }
}
