package dev.muster.examples.preflight;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads TOML that somebody wrote, and says what is wrong with it by file and line. */
record TomlFile(Path file, TomlTable table) {
    private static final long MOST_BYTES = 1 << 20;

    static TomlFile read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new UsageException(
                        file + (Files.exists(file) ? " is no regular file: name a TOML file" : " does not exist"));
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new UsageException(file + " is over " + MOST_BYTES + " bytes: nobody writes that much");
            }
            TomlParseResult parsed = Toml.parse(Files.readString(file));
            if (parsed.hasErrors()) {
                TomlParseError first = parsed.errors().get(0);
                throw new UsageException(
                        place(file, first.position()) + ": " + line(String.valueOf(first.getMessage())));
            }
            return new TomlFile(file, parsed);
        } catch (MalformedInputException e) {
            throw new UsageException(file + " is not UTF-8: save it in that encoding");
        } catch (IOException e) {
            throw new UsageException(file + " cannot be read: " + e.getClass().getSimpleName());
        }
    }

    /** {@return what is wrong with that key, as a sentence with its place} */
    UsageException problem(String key, String what) {
        TomlPosition position = table.inputPositionOf(java.util.List.of(key));
        return new UsageException((position == null ? file.toString() : place(file, position)) + ": " + what);
    }

    private static String place(Path file, TomlPosition position) {
        return file + ", line " + position.line();
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
