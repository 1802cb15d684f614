package dev.muster.http;

import dev.muster.http.Body.Extent;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the body of one answer as it is framed (RFC 9112, section 6), up to a bound, and keeps what came before a break. */
final class BodyReader {
    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final int LONGEST_CHUNK_LINE = 1024;
    private static final int MOST_DIGITS = 15;
    private static final int HEX = 16;
    private static final int PIECE = 8192;

    private final InputStream in;
    private final int bound;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    BodyReader(InputStream in, int bound) {
        this.in = in;
        this.bound = bound;
    }

    /**
     * {@return what came}
     *
     * @throws NoAnswerException if the head does not tell where the body ends
     */
    Body read(Fields head) throws NoAnswerException {
        List<String> codings = members(head, "Transfer-Encoding");
        List<String> lengths =
                members(head, "Content-Length").stream().distinct().toList();
        boolean chunked = !codings.isEmpty() && codings.get(codings.size() - 1).equalsIgnoreCase("chunked");
        if (codings.isEmpty() && !lengths.isEmpty()) {
            long length = length(lengths);
            return read(() -> sized(length));
        }
        return read(chunked ? this::chunks : this::rest);
    }

    private static long length(List<String> lengths) throws NoAnswerException {
        if (lengths.size() > 1 || !LENGTH.matcher(lengths.get(0)).matches()) {
            throw new NoAnswerException("the answer is malformed: its Content-Length is not one number");
        }
        return Long.parseLong(lengths.get(0));
    }

    private static List<String> members(Fields head, String name) {
        return head.values(name).stream()
                .flatMap(value -> Stream.of(COMMA.split(value, -1)))
                .map(String::strip)
                .toList();
    }

    private interface Framing {
        Extent read() throws IOException;
    }

    private Body read(Framing framing) {
        Extent extent;
        try {
            extent = framing.read();
        } catch (IOException e) {
            extent = Extent.BROKEN;
        }
        return Body.of(kept.toByteArray(), extent);
    }

    private Extent sized(long length) throws IOException {
        int wanted = (int) Math.min(length, bound - kept.size());
        if (take(wanted) < wanted) {
            return Extent.BROKEN;
        }
        return wanted < length ? Extent.CUT : Extent.WHOLE;
    }

    private Extent rest() throws IOException {
        int room = bound - kept.size();
        return take(room) == room && in.read() >= 0 ? Extent.CUT : Extent.WHOLE;
    }

    private Extent chunks() throws IOException {
        for (long size = chunkSize(); size > 0; size = chunkSize()) {
            Extent extent = sized(size);
            if (extent != Extent.WHOLE) {
                return extent;
            }
            if (!line().isEmpty()) {
                return Extent.BROKEN;
            }
        }
        return Extent.WHOLE;
    }

    private long chunkSize() throws IOException {
        String line = line();
        int end = line.indexOf(';') < 0 ? line.length() : line.indexOf(';');
        String digits = line.substring(0, end).strip();
        boolean hex = digits.chars().allMatch(c -> Character.digit(c, HEX) >= 0 && c < 'g');
        if (digits.isEmpty() || digits.length() > MOST_DIGITS || !hex) {
            throw new EOFException("no chunk begins here");
        }
        return Long.parseLong(digits, HEX);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0 || line.length() >= LONGEST_CHUNK_LINE) {
                throw new EOFException("a chunk's line does not end");
            }
            line.append((char) octet);
        }
        int end = line.length() - 1;
        return end >= 0 && line.charAt(end) == '\r' ? line.substring(0, end) : line.toString();
    }

    /** {@return how many bytes came, at most so many} */
    private int take(int most) throws IOException {
        byte[] piece = new byte[Math.min(PIECE, most)];
        int taken = 0;
        while (taken < most) {
            int count = in.read(piece, 0, Math.min(piece.length, most - taken));
            if (count < 0) {
                break;
            }
            kept.write(piece, 0, count);
            taken += count;
        }
        return taken;
    }
}
