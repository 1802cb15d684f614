package dev.muster;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Renders throwables as text, even those whose own methods throw, so that secrets can be masked before logging. */
final class Traces {
    private static final int LIMIT = 32_768;

    private Traces() {}

    static String of(Throwable thrown) {
        try {
            StringWriter text = new StringWriter();
            thrown.printStackTrace(new PrintWriter(text));
            return text.getBuffer()
                    .substring(0, Math.min(LIMIT, text.getBuffer().length()));
        } catch (RuntimeException | StackOverflowError e) {
            return thrown.getClass().getName() + " (which throws when it is printed)";
        }
    }
}
