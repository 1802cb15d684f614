package dev.muster.runtime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A jar or a directory of classes, of which small files are read. Not thread-safe; to be closed. */
final class Archive implements AutoCloseable {
    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_NAMES = 200_000;

    private final Path path;
    private final Optional<ZipFile> zip;

    /**
     * Opens it.
     *
     * @throws IOException if it is neither
     */
    Archive(Path path) throws IOException {
        this.path = path;
        this.zip = Files.isDirectory(path) ? Optional.empty() : Optional.of(new ZipFile(path.toFile()));
    }

    /** {@return the file's own name} */
    String name() {
        return String.valueOf(path.getFileName());
    }

    /** {@return the names that fit, of a jar; a directory lists none} */
    List<String> names(Predicate<String> fits) {
        List<String> found = new ArrayList<>();
        if (zip.isPresent()) {
            Enumeration<? extends ZipEntry> all = zip.get().entries();
            for (int i = 0; i < MOST_NAMES && all.hasMoreElements(); i++) {
                String name = all.nextElement().getName();
                if (fits.test(name)) {
                    found.add(name);
                }
            }
        }
        return found;
    }

    /** {@return the main attributes of a manifest; none if there is none, or it is malformed} */
    Map<String, String> manifest(String name) throws IOException {
        Map<String, String> fields = new HashMap<>();
        try (InputStream in = open(name)) {
            Attributes attributes = new Manifest(in).getMainAttributes();
            attributes.forEach((key, value) -> fields.put(key.toString(), value.toString()));
        } catch (IllegalArgumentException e) {
            fields.clear(); // it is no manifest
        }
        return fields;
    }

    /** {@return the properties of a file in UTF-8; none if there is none, or it is malformed} */
    Map<String, String> properties(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = open(name)) {
            properties.load(new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            properties.clear(); // an escape in it is malformed
        }
        Map<String, String> fields = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> fields.put(key, properties.getProperty(key, "")));
        return fields;
    }

    /** What is larger than any such file is read as far as that. */
    private InputStream open(String name) throws IOException {
        if (zip.isEmpty()) {
            Path file = path.resolve(name);
            return Files.isRegularFile(file) ? limited(Files.newInputStream(file)) : InputStream.nullInputStream();
        }
        ZipEntry entry = zip.get().getEntry(name);
        return entry == null ? InputStream.nullInputStream() : limited(zip.get().getInputStream(entry));
    }

    private static InputStream limited(InputStream in) throws IOException {
        try (in) {
            return new ByteArrayInputStream(in.readNBytes(MOST_BYTES));
        }
    }

    @Override
    public void close() throws IOException {
        if (zip.isPresent()) {
            zip.get().close();
        }
    }
}
