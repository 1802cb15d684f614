package dev.muster;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a panel is printed. */
public enum TextStyle {
    /** Characters only. */
    PLAIN,
    /** With ANSI colours, for a terminal. */
    ANSI;

    private static final String RESET = "\u001b[0m";

    /**
     * {@return {@link #ANSI} when this process writes to a terminal that wants colours, else {@link #PLAIN}}
     *
     * <p>A non-empty {@code NO_COLOR} (no-color.org) or {@code TERM=dumb} means plain.
     */
    public static TextStyle detect() {
        return of(System.getenv(), onTerminal(System.console()));
    }

    static TextStyle of(Map<String, String> environment, boolean terminal) {
        boolean wanted = environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
        return terminal && wanted ? ANSI : PLAIN;
    }

    /** From JDK 22 on there is a console even when output is piped; only its own word tells. */
    private static boolean onTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }

    String bold(String text) {
        return paint("1", text);
    }

    String dim(String text) {
        return paint("2", text);
    }

    String severity(Severity severity, String text) {
        return paint(
                switch (severity) {
                    case CRITICAL -> "1;31";
                    case ERROR -> "31";
                    case WARNING -> "33";
                    case INFO -> "36";
                },
                text);
    }

    private String paint(String code, String text) {
        return this == PLAIN ? text : "\u001b[" + code + "m" + text + RESET;
    }
}
