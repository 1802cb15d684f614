package dev.muster.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/**
 * A text file of settings: regular, UTF-8 and at most a mebibyte, which is as much as Kubernetes lets a Secret hold
 * (kubernetes.io/docs/concepts/configuration/secret). Devices and pipes are never opened: they might not end.
 */
record SmallFile(String text, Instant modified) {
    static final int MOST_BYTES = 1 << 20;

    static SmallFile read(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            requireRegular(file, attributes);
            try (InputStream in = Files.newInputStream(file)) {
                return new SmallFile(
                        text(file.toString(), in), attributes.lastModifiedTime().toInstant());
            }
        } catch (NoSuchFileException e) {
            boolean dangling = Files.isSymbolicLink(file);
            throw problem(file, dangling ? "is a link to a file that does not exist" : "does not exist");
        } catch (AccessDeniedException e) {
            throw problem(file, "may not be read by this process: change its owner or its mode");
        } catch (IOException e) {
            throw problem(file, "cannot be read: " + e.getClass().getSimpleName());
        }
    }

    /** {@return the whole stream as text, without the byte order mark some editors put first} */
    static String text(String place, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new SettingsException(place + " is over " + MOST_BYTES + " bytes: settings are smaller than that");
        }
        String text = decode(place, bytes);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static void requireRegular(Path file, BasicFileAttributes attributes) {
        if (attributes.isDirectory()) {
            throw problem(file, "is a directory: a file is expected");
        }
        if (!attributes.isRegularFile()) {
            throw problem(file, "is a device, a pipe or a socket: a regular file is expected");
        }
    }

    private static String decode(String place, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new SettingsException(
                    place + " is not UTF-8, at byte " + in.position() + ": save it in that encoding");
        }
        return out.flip().toString();
    }

    private static SettingsException problem(Path file, String what) {
        return new SettingsException(file + " " + what);
    }
}
