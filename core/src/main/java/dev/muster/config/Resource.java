package dev.muster.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads the lists that are packed beside the classes: {@code [section]} lines, {@code #} comments, entries. */
final class Resource {

    private Resource() {}

    /** A part of a word list, each word once. */
    record Section(String name, Set<String> words) {}

    /** {@return the lines that say something} */
    static List<String> lines(String name) {
        try (InputStream in = Objects.requireNonNull(Resource.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Section> sections(String name) {
        List<Section> sections = new ArrayList<>();
        for (String line : lines(name)) {
            if (line.startsWith("[")) {
                sections.add(new Section(line.substring(1, line.length() - 1), new LinkedHashSet<>()));
            } else {
                sections.get(sections.size() - 1).words().addAll(Arrays.asList(line.split(" ", -1)));
            }
        }
        return sections;
    }
}
