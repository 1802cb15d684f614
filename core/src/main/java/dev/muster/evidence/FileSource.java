package dev.muster.evidence;

import dev.muster.ConfigurationException;
import dev.muster.files.TextFile;
import dev.muster.files.UnfitFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A file that may change while the service runs. It is read at each look, which no edit escapes, and understood anew only
 * where its text is another. Thread-safe.
 */
final class FileSource implements ChecklistSource {
    private final Path file;
    private final AtomicReference<@Nullable Checklist> last = new AtomicReference<>();

    FileSource(Path file) {
        this.file = file;
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public Checklist now() {
        String text = text(file);
        Checklist known = last.get();
        if (known == null || !known.markdown().equals(text)) {
            known = parse(file, text);
            last.set(known);
        }
        return known;
    }

    static Checklist read(Path file) {
        return parse(file, text(file));
    }

    private static String text(Path file) {
        try {
            return TextFile.read(file);
        } catch (UnfitFileException e) {
            throw new ConfigurationException(List.of(String.valueOf(e.getMessage())));
        }
    }

    /** {@return the checklist of that text; the problems of it name the file} */
    private static Checklist parse(Path file, String text) {
        try {
            return Checklist.parse(text);
        } catch (ConfigurationException e) {
            throw new ConfigurationException(
                    e.problems().stream().map(problem -> file + ", " + problem).toList());
        }
    }
}
