package dev.muster.config;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Reads the text of a {@code .properties} file line by line, so that what is wrong can be told with its line. */
final class PropertiesText {
    private static final int MOST_PROBLEMS = 20;

    /** A line as its author meant it: what a backslash at the end continues is part of it. */
    private record Logical(int number, String text) {}

    private final String place;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    private PropertiesText(String place) {
        this.place = place;
    }

    /**
     * {@return the settings in that text}
     *
     * @throws SettingsException that names every malformed line and every name declared twice
     */
    static Map<String, String> parse(String place, String text) {
        List<Logical> logical = logical(text.split("\r\n|\r|\n", -1));
        Optional<Map<String, String>> whole = whole(text);
        if (whole.isPresent() && whole.get().size() == logical.size()) {
            return whole.get();
        }
        PropertiesText lines = new PropertiesText(place);
        logical.forEach(lines::add); // Slow, and only needed where something may be wrong.
        if (lines.problems.isEmpty() && whole.isPresent()) {
            return whole.get();
        }
        throw new SettingsException(lines.problems.stream().limit(MOST_PROBLEMS).toList());
    }

    private static Optional<Map<String, String>> whole(String text) {
        try {
            return Optional.of(load(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void add(Logical line) {
        try {
            load(line.text()).keySet().forEach(name -> add(name, line.number()));
        } catch (IllegalArgumentException e) {
            problem("line " + line.number() + " of " + place + " holds a \\u that no four hexadecimal digits follow");
        }
    }

    private void add(String name, int line) {
        Integer earlier = lines.put(name, line);
        if (earlier != null) {
            problem(name + " is declared on lines " + earlier + " and " + line + " of " + place + ": keep one");
        }
    }

    private static Map<String, String> load(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> values = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }

    private static List<Logical> logical(String[] natural) {
        List<Logical> all = new ArrayList<>();
        int i = 0;
        while (i < natural.length) {
            int first = i++;
            if (declares(natural[first])) {
                StringBuilder text = new StringBuilder(natural[first]);
                while (i < natural.length && continues(natural[i - 1])) {
                    text.append('\n').append(natural[i++]);
                }
                all.add(new Logical(first + 1, text.toString()));
            }
        }
        return all;
    }

    private static boolean declares(String line) {
        String text = line.stripLeading();
        return !text.isEmpty() && !text.startsWith("#") && !text.startsWith("!");
    }

    private void problem(String text) {
        problems.add(Shown.line(text));
    }

    private static boolean continues(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == '\\') {
            end--;
        }
        return (line.length() - end) % 2 == 1;
    }
}
