package dev.muster.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads commands as clients send them. */
final class FakeCommands {
    private FakeCommands() {}

    /** {@return the next command; waits for it} */
    static List<String> read(InputStream in) throws IOException {
        int words = number(in, '*');
        List<String> command = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            int length = number(in, '$');
            byte[] bytes = in.readNBytes(length + 2);
            if (bytes.length < length + 2) {
                throw new EOFException();
            }
            command.add(new String(bytes, 0, length, UTF_8));
        }
        return command;
    }

    private static int number(InputStream in, char sign) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.length() > 20) {
                throw new EOFException("this is no command");
            }
            line.append((char) next);
        }
        if (line.length() < 3 || line.charAt(0) != sign) {
            throw new IOException("this is no command");
        }
        return Integer.parseInt(line.substring(1).trim());
    }
}
