package dev.muster.tls;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.tls.HandshakeMessageInput;
import org.bouncycastle.tls.HandshakeType;
import org.bouncycastle.tls.TlsClientProtocol;

/**
 * One whole handshake, with everything on offer that Bouncy Castle can finish. It believes every certificate, for it
 * looks and does not trust, and says nothing but, where HTTP is asked for, one {@code HEAD /}.
 *
 * <p>The stapled answer is taken from the message before Bouncy Castle reads it: its client ends the handshake over one
 * that is malformed, and over a leaf which demands one under TLS 1.3, whether one came or not.
 */
final class Handshake {
    static final String H2 = "h2";
    static final String HTTP = "http/1.1";

    private static final String ASKED = "the server asks for a client certificate, and without one ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Handshake() {}

    /**
     * What a handshake is to bring.
     *
     * @param host as the owner named it; sent as server name unless it is an IP literal
     * @param port for the Host field
     * @param protocols offered by ALPN, best first; the extension is left out if there are none
     * @param http whether to ask for Strict-Transport-Security, if the server does not choose h2
     * @param keys for which signatures are offered to be checked
     * @param newest version on offer
     */
    record Ask(String host, int port, List<String> protocols, boolean http, KeyKind keys, Protocol newest) {
        /** Copies. */
        Ask {
            protocols = List.copyOf(protocols);
        }

        /** {@return one for everything there is} */
        static Ask of(String host, int port, List<String> protocols, boolean http) {
            return new Ask(host, port, protocols, http, KeyKind.ANY, Protocol.TLS13);
        }

        Ask offering(String... others) {
            return new Ask(host, port, List.of(others), http, keys, newest);
        }
    }

    /**
     * {@return what one handshake on this socket saw}
     *
     * @param socket connected and ready for TLS; its reads have to end by themselves. It is closed in the end
     * @throws NoHandshakeException if no certificate came
     */
    static Handshaken over(Socket socket, Ask ask) throws NoHandshakeException {
        Witness witness = new Witness(RANDOM, ask);
        try {
            OutputStream out = new BufferedOutputStream(socket.getOutputStream());
            Conversation conversation = new Conversation(socket.getInputStream(), out, witness);
            conversation.connect(witness);
            out.flush();
            if (witness.sawCertificates()) {
                Seen<Optional<String>> hsts = hsts(conversation, witness, ask);
                leave(conversation);
                return witness.seen(Seen.of(witness.session()), hsts);
            }
        } catch (IOException | RuntimeException e) {
            return cutShort(witness, e);
        }
        throw new NoHandshakeException("it sent no certificate");
    }

    private static void leave(TlsClientProtocol conversation) {
        try {
            conversation.close();
        } catch (IOException gone) {
            // What was seen was seen.
        }
    }

    /** What was seen before the end is seen, and a server that wants a certificate has agreed on all else before. */
    private static Handshaken cutShort(Witness witness, Exception e) throws NoHandshakeException {
        String reason = NoHandshakeException.reason(e);
        if (!witness.sawCertificates()) {
            throw new NoHandshakeException(reason, e);
        }
        String why = (witness.asked() ? ASKED : "the handshake broke off after the certificate: ") + reason;
        Seen<Session> session = witness.asked() ? Seen.of(witness.session()) : Seen.not(why);
        return witness.seen(session, Seen.not(why));
    }

    private static Seen<Optional<String>> hsts(TlsClientProtocol protocol, Witness witness, Ask ask) {
        if (!ask.http()) {
            return Seen.not("nobody asked for HTTP");
        }
        if (witness.session().alpn().filter(H2::equals).isPresent()) {
            return Seen.not("the server chose h2");
        }
        try {
            return HstsQuestion.ask(protocol, ask);
        } catch (IOException | RuntimeException e) {
            String reason = NoHandshakeException.reason(e);
            return Seen.not((witness.asked() ? ASKED : "no answer to HEAD /: ") + reason);
        }
    }

    /** Takes the stapled answer of TLS 1.2 and before out of the conversation. */
    private static final class Conversation extends TlsClientProtocol {
        private final Witness witness;

        Conversation(InputStream in, OutputStream out, Witness witness) {
            super(new BoundedInput(in, out), out);
            this.witness = witness;
        }

        @Override
        protected void handleHandshakeMessage(short type, HandshakeMessageInput message) throws IOException {
            if (type == HandshakeType.certificate_status) {
                witness.stapled(message.readAllBytes());
            } else {
                super.handleHandshakeMessage(type, message);
            }
        }
    }
}
