package dev.muster.runtime;

import dev.muster.Fact;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The files by which the kernel tells about this process. They are small, are read whole and anew each time, and are not
 * believed.
 *
 * @param root where they are; another folder in tests
 * @param os name of the operating system
 */
record Kernel(Path root, String os) {
    private static final int FIRST = 1024;
    private static final int MOST = 1 << 20;

    /** {@return the kernel below this process} */
    static Kernel own() {
        return new Kernel(Path.of("/"), System.getProperty("os.name", ""));
    }

    boolean linux() {
        return os.equals("Linux");
    }

    boolean exists(String path) {
        return file(path).exists();
    }

    /** {@return the file of this absolute path, below the root} */
    File file(String path) {
        return new File(root.toFile(), path);
    }

    /** {@return a file's text} */
    Fact<String> text(String path) {
        if (!linux()) {
            return Fact.absent(os + " has no " + path);
        }
        File file = file(path);
        if (!file.isFile()) { // Neither a folder nor a pipe that would never end.
            return Fact.absent("there is no file " + path + " here");
        }
        try (InputStream in = new FileInputStream(file)) {
            return read(in, path);
        } catch (IOException e) {
            return file.canRead()
                    ? Fact.absent(path + " cannot be read (" + e.getClass().getSimpleName() + ")")
                    : Fact.denied("let it read " + path);
        }
    }

    /** {@return the text of a file that is there, or throws why it was not seen} */
    String needed(String path) throws Unseen {
        return Unseen.need(text(path));
    }

    /** {@return the text of a file that may be missing, or throws why it was not seen} */
    Optional<String> optional(String path) throws Unseen {
        Fact<String> text = text(path);
        return text.value().isPresent() || exists(path) ? Optional.of(Unseen.need(text)) : Optional.empty();
    }

    private static Fact<String> read(InputStream in, String path) throws IOException {
        byte[] buffer = new byte[FIRST];
        int length = 0;
        for (int more = in.read(buffer); more > 0; more = in.read(buffer, length, buffer.length - length)) {
            length += more;
            if (length > MOST) {
                return Fact.absent(path + " is larger than any such file: over 1 MiB");
            }
            if (length == buffer.length) {
                buffer = Arrays.copyOf(buffer, length * 2);
            }
        }
        return Fact.of(new String(buffer, 0, length, StandardCharsets.UTF_8));
    }
}
