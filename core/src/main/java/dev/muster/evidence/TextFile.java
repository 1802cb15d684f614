package dev.muster.evidence;

import dev.muster.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** Reads a file of text that somebody wrote: regular, UTF-8 and not too long. Devices and pipes are never opened. */
final class TextFile {
    static final int MOST_BYTES = 4 << 20;

    private TextFile() {}

    /**
     * {@return what stands in it}
     *
     * @throws ConfigurationException naming the file and why it cannot be read
     */
    static String read(Path file) {
        try {
            requireRegular(file);
            return text(file, bytes(file));
        } catch (NoSuchFileException e) {
            throw problem(file, Files.isSymbolicLink(file) ? "is a link to nothing" : "does not exist");
        } catch (AccessDeniedException e) {
            throw problem(file, "may not be read by this process: change its owner or its mode");
        } catch (IOException e) {
            throw problem(
                    file,
                    Files.isSymbolicLink(file)
                            ? "is a link that leads to no file: it may lead back to itself"
                            : "cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private static void requireRegular(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            throw problem(file, "is a directory: name the file in it");
        }
        if (!attributes.isRegularFile()) {
            throw problem(file, "is a device, a pipe or a socket: a regular file is expected");
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw problem(file, "is over " + MOST_BYTES + " bytes: no checklist is that long");
            }
            return bytes;
        }
    }

    private static String text(Path file, byte[] bytes) throws IOException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw problem(file, "is not UTF-8: save it in that encoding");
        }
        if (text.indexOf('\0') >= 0) {
            throw problem(file, "is no text: it holds zero bytes");
        }
        return text;
    }

    private static ConfigurationException problem(Path file, String what) {
        return new ConfigurationException(List.of(file + " " + what));
    }
}
