package dev.muster.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A {@code .properties} text, from a file or packed with the program. Read and parsed anew at each look. */
sealed interface FileSource extends Source {
    /** A file. */
    record OnDisk(Path file) implements FileSource {
        @Override
        public Contents open() {
            SmallFile now = SmallFile.read(file);
            Map<String, String> values = PropertiesText.parse(file.toString(), now.text());
            Origin origin = new Origin(Origin.Kind.FILE, file.toString());
            return new Parsed(values, origin, Optional.of(now.modified()));
        }
    }

    /** A resource beside a class. */
    record Packed(Class<?> beside, String resource) implements FileSource {
        @Override
        public Contents open() {
            Origin origin = new Origin(Origin.Kind.CLASS_PATH, "class path " + resource);
            return new Parsed(PropertiesText.parse(origin.place(), text(origin)), origin, Optional.empty());
        }

        private String text(Origin origin) {
            try (InputStream in = beside.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new SettingsException(origin + " does not exist beside " + beside.getName()
                            + ": begin the name with / if it lies at the root");
                }
                return SmallFile.text(origin.place(), in);
            } catch (IOException e) {
                throw new SettingsException(
                        origin + " cannot be read: " + e.getClass().getSimpleName());
            }
        }
    }

    /** What one look found. */
    record Parsed(Map<String, String> values, Origin origin, Optional<Instant> modified) implements Contents {
        @Override
        public Set<String> names() {
            return values.keySet();
        }

        @Override
        public Optional<Raw> read(String name) {
            return Optional.ofNullable(values.get(name)).map(text -> new Raw(text, origin, modified));
        }

        /** {@return the place: the values must not be printed} */
        @Override
        public String toString() {
            return origin.place();
        }
    }
}
