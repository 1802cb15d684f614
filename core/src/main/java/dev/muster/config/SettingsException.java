package dev.muster.config;

import java.util.List;

/**
 * A source of settings cannot be read, or what it holds is malformed. Every problem of that source is named at once.
 * The message names places and settings, never values, and may be shown.
 */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Unmodifiable lists of strings can be serialized, though their type does not say so. */
    @SuppressWarnings("serial")
    private final List<String> problems;

    SettingsException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    SettingsException(String problem) {
        this(List.of(Shown.line(problem)));
    }

    /** {@return the problems, each a line that names what to change} */
    public List<String> problems() {
        return problems;
    }
}
