package dev.muster.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the head of one answer (RFC 9112, sections 2 to 5), strictly, and no more than 64 KiB or 200 fields of it. Octets
 * beyond ASCII are taken, as RFC 9110, section 5.5 allows; a line may end by LF alone, and a folded line is joined, as
 * RFC 9112, sections 2.2 and 5.2 ask of a client.
 */
final class HeadReader {
    static final int MOST_BYTES = 64 * 1024;
    static final int MOST_FIELDS = 200;

    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] ([1-9]\\d\\d)( .*)?");
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final int DELETE = 0x7F;

    private final InputStream in;
    private int left = MOST_BYTES;

    HeadReader(InputStream in) {
        this.in = in;
    }

    /** {@return the status that the first line tells} */
    int status() throws IOException {
        var line = STATUS_LINE.matcher(line());
        if (!line.matches()) {
            throw new NoAnswerException("the answer is not HTTP/1: its first line is no status line");
        }
        return Integer.parseInt(line.group(1));
    }

    /** {@return the fields, up to the empty line} */
    Fields fields() throws IOException {
        List<Field> all = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (isBlank(line.charAt(0)) && !all.isEmpty()) {
                Field before = all.remove(all.size() - 1);
                all.add(new Field(before.name(), trimmed(before.value() + " " + trimmed(line))));
            } else {
                all.add(field(line));
            }
            if (all.size() > MOST_FIELDS) {
                throw new NoAnswerException("the answer has more than " + MOST_FIELDS + " header fields");
            }
        }
        return new Fields(all);
    }

    private static Field field(String line) throws NoAnswerException {
        int colon = line.indexOf(':');
        if (colon < 0 || !NAME.matcher(line.substring(0, colon)).matches()) {
            throw new NoAnswerException("the answer is malformed: a line of its head is no header field");
        }
        return new Field(line.substring(0, colon), trimmed(line.substring(colon + 1)));
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new NoAnswerException("the connection was closed before the end of the answer's head");
            }
            if (--left < 0) {
                throw new NoAnswerException("the answer's head is longer than " + MOST_BYTES + " bytes");
            }
            line.write(octet);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return printable(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }

    private static String printable(String line) throws NoAnswerException {
        if (line.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == DELETE)) {
            throw new NoAnswerException("the answer is malformed: its head holds control characters");
        }
        return line;
    }

    /** Of spaces and tabs alone: beyond ASCII anything may be part of a value. */
    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
