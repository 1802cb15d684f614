package dev.muster.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The inputs that every run begins with, as {@link FuzzTarget} has them. What a campaign found is added there. */
final class FuzzSeeds {
    private static final int HEX = 16;

    private FuzzSeeds() {}

    static List<byte[]> of(FuzzTarget target) {
        String name = "/fuzz/" + target.seeds() + ".txt";
        try (InputStream in = Objects.requireNonNull(target.getClass().getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(FuzzSeeds::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] read(String line) {
        String octets = new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        StringBuilder read = new StringBuilder();
        for (int i = 0; i < octets.length(); i++) {
            char c = octets.charAt(i);
            if (c != '\\') {
                read.append(c);
                continue;
            }
            char escaped = octets.charAt(++i);
            switch (escaped) {
                case 'r' -> read.append('\r');
                case 'n' -> read.append('\n');
                case 't' -> read.append('\t');
                case '\\' -> read.append('\\');
                case 'x' -> {
                    read.append((char) Integer.parseInt(octets.substring(i + 1, i + 3), HEX));
                    i += 2;
                }
                default -> throw new IllegalArgumentException("no escape: \\" + escaped + " in " + line);
            }
        }
        return read.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** {@return the line that stands for this input} */
    static String line(byte[] input) {
        StringBuilder line = new StringBuilder();
        for (byte octet : input) {
            int c = octet & 0xff;
            switch (c) {
                case '\r' -> line.append("\\r");
                case '\n' -> line.append("\\n");
                case '\\' -> line.append("\\\\");
                default -> line.append(c >= ' ' && c < 0x7f ? "" + (char) c : String.format(Locale.ROOT, "\\x%02x", c));
            }
        }
        return line.toString();
    }
}
