package dev.muster.files;

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
import java.util.Map;

/** Reads a file of text that somebody wrote: regular, UTF-8 and not too long. Devices and pipes are never opened. */
public final class TextFile {
    /** More than anybody writes, in bytes. */
    public static final int MOST_BYTES = 4 << 20;

    private static final String DENIED = "may not be read by this process: change its owner or its mode";
    private static final Map<Class<?>, String> PLAIN =
            Map.of(NoSuchFileException.class, "does not exist", AccessDeniedException.class, DENIED);
    private static final Map<Class<?>, String> LINK =
            Map.of(NoSuchFileException.class, "is a link to nothing", AccessDeniedException.class, DENIED);

    private TextFile() {}

    /**
     * {@return what stands in it}
     *
     * @throws UnfitFileException if it cannot be read
     */
    public static String read(Path file) throws UnfitFileException {
        try {
            requireRegular(file);
            return text(file, bytes(file));
        } catch (UnfitFileException e) {
            throw e;
        } catch (IOException e) {
            throw problem(file, why(file, e));
        }
    }

    private static String why(Path file, IOException e) {
        return Files.isSymbolicLink(file)
                ? LINK.getOrDefault(e.getClass(), "is a link that leads to no file: it may lead back to itself")
                : PLAIN.getOrDefault(
                        e.getClass(), "cannot be read: " + e.getClass().getSimpleName());
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
                throw problem(file, "is over " + MOST_BYTES + " bytes: nobody writes that much");
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

    private static UnfitFileException problem(Path file, String what) {
        return new UnfitFileException(file + " " + what);
    }
}
