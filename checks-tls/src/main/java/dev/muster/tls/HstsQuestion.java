package dev.muster.tls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.bouncycastle.tls.TlsClientProtocol;

/** One {@code HEAD /}, for the sake of one field of its answer. */
final class HstsQuestion {
    private static final String FIELD = "strict-transport-security";
    private static final int HTTPS = 443;
    private static final int MOST_INTERIM = 5;

    private HstsQuestion() {}

    /**
     * {@return the first such field of the answer, if there is one; not seen where HTTP is not spoken}
     *
     * @throws IOException if the connection breaks before the answer
     */
    static Seen<Optional<String>> ask(TlsClientProtocol connection, Handshake.Ask ask) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write(request(ask).getBytes(ISO_8859_1));
        out.flush();
        return answer(connection.getInputStream());
    }

    private static String request(Handshake.Ask ask) {
        String host = ask.host().indexOf(':') >= 0 ? "[" + ask.host() + "]" : HostName.ascii(ask.host());
        return "HEAD / HTTP/1.1\r\nHost: " + host + (ask.port() == HTTPS ? "" : ":" + ask.port())
                + "\r\nUser-Agent: Muster\r\nAccept: */*\r\nConnection: close\r\n\r\n";
    }

    private static Seen<Optional<String>> answer(InputStream in) throws IOException {
        for (int answers = 0; answers < MOST_INTERIM; answers++) {
            HttpHead head = HttpHead.read(in);
            if (!head.isHttp()) {
                return Seen.not("what answers HEAD / does not speak HTTP/1.1");
            }
            if (!head.interim()) {
                return said(head.status(), head.field(FIELD));
            }
        }
        return Seen.not("the answers to HEAD / do not end");
    }

    /** A server that does not know the method may leave out what it says to others. */
    private static Seen<Optional<String>> said(String status, Optional<String> field) {
        boolean unknown = status.equals("405") || status.equals("501");
        return unknown && field.isEmpty() ? Seen.not("HEAD / is answered " + status) : Seen.of(field);
    }
}
