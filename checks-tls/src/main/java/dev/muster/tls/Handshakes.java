package dev.muster.tls;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Optional;

/**
 * The handshakes of one look: one, or two where the server prefers h2. Nobody speaks h2 here: it is enough to hear that
 * it is chosen, and Strict-Transport-Security is asked for on a second connection that offers HTTP/1.1 alone.
 */
final class Handshakes {
    private Handshakes() {}

    /** Opens a connection that is ready for TLS and whose reads end by themselves. */
    interface Dialling {
        Socket open() throws IOException, ContactException, InterruptedException;
    }

    /**
     * {@return what was seen; the session is that of the first handshake}
     *
     * @param http whether HTTP is spoken behind TLS
     * @throws NoHandshakeException if no certificate came
     * @throws ContactException if no connection came about
     * @throws InterruptedException if this thread was interrupted
     */
    static Handshaken look(Dialling dialling, String host, int port, boolean http)
            throws IOException, ContactException, InterruptedException {
        List<String> protocols = http ? List.of(Handshake.H2, Handshake.HTTP) : List.of();
        Handshake.Ask ask = Handshake.Ask.of(host, port, protocols, http);
        Handshaken first = over(dialling, ask);
        return http && first.chose(Handshake.H2) ? first.with(again(dialling, ask)) : first;
    }

    private static Seen<Optional<String>> again(Dialling dialling, Handshake.Ask ask) throws InterruptedException {
        try {
            return over(dialling, ask.offering(Handshake.HTTP)).hsts();
        } catch (IOException e) {
            return Seen.not("no second connection for HTTP/1.1: " + NoHandshakeException.reason(e));
        } catch (ContactException e) {
            return Seen.not("no second connection for HTTP/1.1: " + e.contact().detail());
        }
    }

    private static Handshaken over(Dialling dialling, Handshake.Ask ask)
            throws IOException, ContactException, InterruptedException {
        try (Socket socket = dialling.open()) {
            return Handshake.over(socket, ask);
        }
    }
}
