package dev.muster.tls;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The head of an answer of HTTP/1.1.
 *
 * @param first line
 * @param fields a line each, as they came
 */
record HttpHead(String first, List<String> fields) {
    private static final int MOST_BYTES = 65_536;
    private static final int STATUS_FROM = 9;
    private static final int STATUS_TO = 12;

    /** Copies. */
    HttpHead {
        fields = List.copyOf(fields);
    }

    /**
     * {@return a head; of what is none the first line alone}
     *
     * @throws IOException if it does not end, or is too long
     */
    static HttpHead read(InputStream in) throws IOException {
        Lines lines = new Lines(in);
        String first = lines.next();
        List<String> fields = new ArrayList<>();
        if (isHttp(first)) {
            for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
                fields.add(line);
            }
        }
        return new HttpHead(first, fields);
    }

    private static boolean isHttp(String first) {
        return first.startsWith("HTTP/1.") && first.length() >= STATUS_TO;
    }

    /** {@return whether this is HTTP/1.1} */
    boolean isHttp() {
        return isHttp(first);
    }

    /** {@return three characters, which should be digits} */
    String status() {
        return first.substring(STATUS_FROM, STATUS_TO);
    }

    /** {@return whether another answer follows} */
    boolean interim() {
        return status().charAt(0) == '1';
    }

    /**
     * {@return the value of the first such field}
     *
     * @param name in lower case
     */
    Optional<String> field(String name) {
        return fields.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }

    /** Lines of a bounded number of bytes. */
    static final class Lines {
        private final InputStream in;
        private int left = MOST_BYTES;

        Lines(InputStream in) {
            this.in = in;
        }

        String next() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int octet = in.read(); octet != '\n'; octet = in.read()) {
                if (octet < 0) {
                    throw new NoHandshakeException("the answer ended in its head");
                }
                if (--left < 0) {
                    throw new NoHandshakeException("the answer's head is longer than " + MOST_BYTES + " bytes");
                }
                line.append((char) octet);
            }
            int end = line.length();
            return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
        }
    }
}
