package dev.muster.runtime;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the classes of this program come from. */
final class ClassPath {
    private ClassPath() {}

    /** {@return the entries of the class path and the module path, files and directories alike} */
    static List<Path> entries() {
        return entries(
                System.getProperty("java.class.path", "")
                        + File.pathSeparator
                        + System.getProperty("jdk.module.path", ""),
                File.pathSeparator);
    }

    static List<Path> entries(String paths, String separator) {
        List<Path> all = new ArrayList<>();
        for (String entry : paths.split(Pattern.quote(separator), -1)) {
            if (!entry.isEmpty()) {
                path(entry).ifPresent(all::add);
            }
        }
        return all.stream().distinct().toList();
    }

    /** {@return the jar or the directory that this class was loaded from; the outermost, where jars are nested} */
    static Optional<Path> of(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        return location == null ? Optional.empty() : of(location.toString());
    }

    /** {@return the same of an address such as {@code jar:nested:/app.jar/!BOOT-INF/classes/!/}} */
    static Optional<Path> of(String location) {
        String inner = location.startsWith("jar:") ? location.substring("jar:".length()) : location;
        int end = inner.indexOf('!');
        String outer = end < 0 ? inner : inner.substring(0, end);
        String plain = outer.startsWith("nested:") ? "file:" + outer.substring("nested:".length()) : outer;
        String whole = end >= 0 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
        if (!whole.startsWith("file:")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(URI.create(whole)));
        } catch (IllegalArgumentException e) {
            return path(whole.substring("file:".length()));
        }
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(new File(text).toPath());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
