package dev.muster;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * Renders throwables as text for a log, even those whose own methods throw: secrets masked, and what does not print
 * escaped, but for the ends of lines.
 */
final class Traces {
    private static final int LIMIT = 32_768;

    private Traces() {}

    /** {@return the whole trace, masked before it is cut, so that no cut goes through a secret} */
    static String of(Throwable thrown, Redactor redactor) {
        String trace = Printable.escapeLines(redactor.redact(printed(thrown)));
        return trace.length() <= LIMIT ? trace : trace.substring(0, LIMIT) + "...";
    }

    private static String printed(Throwable thrown) {
        try {
            StringWriter text = new StringWriter();
            thrown.printStackTrace(new PrintWriter(text));
            return text.toString();
        } catch (Throwable e) {
            return thrown.getClass().getName() + " (which throws when it is printed)";
        }
    }
}
