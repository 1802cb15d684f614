package dev.muster.tls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/** Asks one question by HTTP/1.1 and reads what is answered, as far as it may go. Redirects are not followed. */
final class HttpContent {
    private static final int MOST_INTERIM = 5;
    private static final int PIECE = 8_192;
    private static final int MOST_DIGITS = 9;
    private static final int HEX = 16;

    private final InputStream in;
    private final int most;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();

    private HttpContent(InputStream in, int most) {
        this.in = in;
        this.most = most;
    }

    /**
     * {@return what a source answers}
     *
     * @param question to be sent by POST; without one it is a GET
     * @throws NoHandshakeException if it answers something else, with what to change
     * @throws IOException if the connection breaks
     */
    static byte[] ask(InputStream in, OutputStream out, RevocationSource source, Optional<byte[]> question)
            throws IOException {
        out.write(request(source, question).getBytes(ISO_8859_1));
        if (question.isPresent()) {
            out.write(question.get());
        }
        out.flush();
        InputStream buffered = new BufferedInputStream(in);
        HttpHead head = head(buffered);
        refuse(head);
        return new HttpContent(buffered, source.kind().mostBytes()).content(head);
    }

    private static String request(RevocationSource source, Optional<byte[]> question) {
        String rest = " " + source.target() + " HTTP/1.1\r\nHost: " + source.authority()
                + "\r\nUser-Agent: Muster\r\nAccept: */*\r\nConnection: close\r\n";
        return question.map(bytes -> "POST" + rest + "Content-Type: application/ocsp-request\r\nContent-Length: "
                        + bytes.length + "\r\n\r\n")
                .orElse("GET" + rest + "\r\n");
    }

    private static HttpHead head(InputStream in) throws IOException {
        for (int answers = 0; answers < MOST_INTERIM; answers++) {
            HttpHead head = HttpHead.read(in);
            if (!head.isHttp()) {
                throw new NoHandshakeException("what answers does not speak HTTP/1.1");
            }
            if (!head.interim()) {
                return head;
            }
        }
        throw new NoHandshakeException("its answers do not end");
    }

    private static void refuse(HttpHead head) throws NoHandshakeException {
        if (head.status().startsWith("3")) {
            throw new NoHandshakeException(
                    "it answered " + head.status() + ", and redirects are not followed: name where it leads to");
        }
        if (!head.status().equals("200")) {
            throw new NoHandshakeException("it answered " + head.status());
        }
        String type = head.field("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("text/html")) {
            throw new NoHandshakeException("it answered with a page of HTML: name the address that answers programs");
        }
    }

    private byte[] content(HttpHead head) throws IOException {
        Optional<String> length = head.field("content-length");
        if (head.field("transfer-encoding").isPresent()) {
            chunks();
        } else if (length.isPresent()) {
            some(number(length.get(), 10));
        } else {
            rest();
        }
        return read.toByteArray();
    }

    private static int number(String text, int radix) throws NoHandshakeException {
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> Character.digit(c, radix) >= 0 && c < 0x80);
        if (!digits) {
            throw new NoHandshakeException("the length of its answer is none");
        }
        return text.length() > MOST_DIGITS
                ? Integer.MAX_VALUE
                : (int) Math.min(Long.parseLong(text, radix), Integer.MAX_VALUE);
    }

    private void chunks() throws IOException {
        HttpHead.Lines lines = new HttpHead.Lines(in);
        int length;
        do {
            String line = lines.next();
            int end = line.indexOf(';');
            length = number((end < 0 ? line : line.substring(0, end)).strip(), HEX);
            some(length);
            if (length > 0 && !lines.next().isEmpty()) {
                throw new NoHandshakeException("the length of its answer is none");
            }
        } while (length > 0);
    }

    private void some(int length) throws IOException {
        if (length > most - read.size()) {
            throw tooLong();
        }
        byte[] piece = new byte[PIECE];
        int left = length;
        while (left > 0) {
            int got = in.read(piece, 0, Math.min(left, PIECE));
            if (got < 0) {
                throw new NoHandshakeException("its answer ended too early");
            }
            read.write(piece, 0, got);
            left -= got;
        }
    }

    private void rest() throws IOException {
        byte[] piece = new byte[PIECE];
        for (int got = in.read(piece); got >= 0; got = in.read(piece)) {
            if (got > most - read.size()) {
                throw tooLong();
            }
            read.write(piece, 0, got);
        }
    }

    private NoHandshakeException tooLong() {
        return new NoHandshakeException("its answer is longer than the " + most + " bytes that are read of one");
    }
}
