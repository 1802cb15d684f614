package dev.muster.tls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.tls.TlsClientProtocol;

/** One {@code HEAD /}, for the sake of one field of its answer. */
final class HstsQuestion {
    private static final String FIELD = "strict-transport-security:";
    private static final int HTTPS = 443;
    private static final int MOST_BYTES = 65_536;
    private static final int MOST_INTERIM = 5;
    private static final int STATUS_FROM = 9;
    private static final int STATUS_TO = 12;

    private final InputStream in;
    private int left = MOST_BYTES;

    private HstsQuestion(InputStream in) {
        this.in = in;
    }

    /**
     * {@return the first such field of the answer, if there is one; not seen where HTTP is not spoken}
     *
     * @throws IOException if the connection breaks before the answer
     */
    static Seen<Optional<String>> ask(TlsClientProtocol connection, Handshake.Ask ask) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write(request(ask).getBytes(ISO_8859_1));
        out.flush();
        return new HstsQuestion(connection.getInputStream()).answer();
    }

    private static String request(Handshake.Ask ask) {
        String host = ask.host().indexOf(':') >= 0 ? "[" + ask.host() + "]" : HostName.ascii(ask.host());
        return "HEAD / HTTP/1.1\r\nHost: " + host + (ask.port() == HTTPS ? "" : ":" + ask.port())
                + "\r\nUser-Agent: Muster\r\nAccept: */*\r\nConnection: close\r\n\r\n";
    }

    private Seen<Optional<String>> answer() throws IOException {
        for (int answers = 0; answers < MOST_INTERIM; answers++) {
            String status = line();
            if (!status.startsWith("HTTP/1.") || status.length() < STATUS_TO) {
                return Seen.not("what answers HEAD / does not speak HTTP/1.1");
            }
            Optional<String> field = head();
            if (status.charAt(STATUS_FROM) != '1') {
                return said(status.substring(STATUS_FROM, STATUS_TO), field);
            }
        }
        return Seen.not("the answers to HEAD / do not end");
    }

    /** A server that does not know the method may leave out what it says to others. */
    private static Seen<Optional<String>> said(String status, Optional<String> field) {
        boolean unknown = status.equals("405") || status.equals("501");
        return unknown && field.isEmpty() ? Seen.not("HEAD / is answered " + status) : Seen.of(field);
    }

    /** Reads to the empty line. */
    private Optional<String> head() throws IOException {
        Optional<String> first = Optional.empty();
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (first.isEmpty() && line.toLowerCase(Locale.ROOT).startsWith(FIELD)) {
                first = Optional.of(line.substring(FIELD.length()).strip());
            }
        }
        return first;
    }

    private String line() throws IOException {
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
