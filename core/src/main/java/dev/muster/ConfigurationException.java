package dev.muster;

import java.util.List;

/** Muster itself is configured wrongly. Names every problem at once, and what to change. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String[] problems;

    /**
     * With its problems.
     *
     * @param problems at least one, each a line that names what to change
     */
    public ConfigurationException(List<String> problems) {
        super(String.join("\n", problems.stream().map(problem -> "- " + problem).toList()));
        this.problems = problems.toArray(new String[0]);
    }

    /** {@return the problems, each a line that names what to change} */
    public List<String> problems() {
        return List.of(problems);
    }
}
