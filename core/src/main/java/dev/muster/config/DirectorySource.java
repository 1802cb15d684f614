package dev.muster.config;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Mounted secrets: each file holds one value and its name is the setting's. Entries that begin with a dot are not
 * settings: Kubernetes keeps its {@code ..data} link and the directories it points to there.
 */
record DirectorySource(Path directory) implements Source {
    static final int MOST_ENTRIES = 1_000;

    @Override
    public Contents open() {
        Set<String> entries = list();
        Set<String> names = new TreeSet<>(entries);
        names.removeIf(name -> Files.isDirectory(directory.resolve(name)));
        return new Contents() {
            @Override
            public Set<String> names() {
                return names;
            }

            @Override
            public Optional<Raw> read(String name) {
                return entries.contains(name) ? Optional.of(value(name)) : Optional.empty();
            }
        };
    }

    private Set<String> list() {
        Set<String> names = new TreeSet<>();
        int entries = 0;
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            for (Path entry : stream) {
                if (++entries > MOST_ENTRIES) {
                    throw problem("holds over " + MOST_ENTRIES + " entries: name the directory of the secrets alone");
                }
                String name = String.valueOf(entry.getFileName());
                if (!name.startsWith(".")) {
                    names.add(name);
                }
            }
            return names;
        } catch (IOException | DirectoryIteratorException e) {
            throw unlistable();
        }
    }

    /** A subdirectory is an error only when it is asked for: others may well keep more in the same place. */
    private Raw value(String name) {
        Path file = directory.resolve(name);
        try {
            SmallFile now = SmallFile.read(file);
            Origin origin = new Origin(Origin.Kind.MOUNTED_FILE, file.toString());
            return new Raw(withoutLineEnd(now.text()), origin, Optional.of(now.modified()));
        } catch (SettingsException e) {
            throw new SettingsException("the setting " + name + ": " + e.getMessage());
        }
    }

    private SettingsException unlistable() {
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            return problem("does not exist");
        }
        return Files.isDirectory(directory)
                ? problem("cannot be listed by this process: change its owner or its mode")
                : problem("is not a directory");
    }

    private SettingsException problem(String what) {
        return new SettingsException("the directory " + directory + " " + what);
    }

    private static String withoutLineEnd(String text) {
        int end = text.endsWith("\n") ? text.length() - 1 : text.length();
        return text.substring(0, end > 0 && end < text.length() && text.charAt(end - 1) == '\r' ? end - 1 : end);
    }
}
