package dev.muster.tls;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Optional;

/**
 * Looks at the certificate that a server shows to clients of another kind of key, if it has one: many have one of RSA and one
 * of ECDSA, and each client sees but one of them. By one handshake, and only where there may be one: where suites below TLS
 * 1.3 tell that there is, or under TLS 1.3, whose suites do not tell.
 */
final class SecondCertificate {
    private final X509 first;
    private final KeyKind kind;
    private final boolean proved;

    private SecondCertificate(X509 first, boolean proved) {
        this.first = first;
        this.kind = KeyKind.beside(first);
        this.proved = proved;
    }

    /**
     * {@return what a handshake for the other kind of key saw; empty if nothing tells that there is such a certificate}
     *
     * @param first leaf that was seen
     * @param open whether a version is spoken whose suites do not tell
     * @throws InterruptedException if this thread was interrupted
     */
    static Optional<Seen<Handshaken>> look(Dialler dialler, int port, X509 first, boolean open, Seen<Offer> offer)
            throws InterruptedException {
        boolean proved =
                offer.value().filter(one -> proves(one, KeyKind.beside(first))).isPresent();
        return proved || open ? new SecondCertificate(first, proved).look(dialler, port) : Optional.empty();
    }

    private static boolean proves(Offer offer, KeyKind kind) {
        return new Offered(offer).suites().stream().anyMatch(kind::proves);
    }

    /** Below TLS 1.3 the suites leave no choice. */
    private Optional<Seen<Handshaken>> look(Dialler dialler, int port) throws InterruptedException {
        Protocol newest = proved ? Protocol.TLS12 : Protocol.TLS13;
        Handshake.Ask ask = new Handshake.Ask(dialler.host(), port, List.of(), false, kind, newest);
        try (Socket socket = dialler.open()) {
            Handshaken seen = Handshake.over(socket, ask);
            return kind.has(seen.leaf()) ? Optional.of(Seen.of(seen)) : none("it showed the same kind of certificate");
        } catch (ContactException e) {
            return Optional.of(Seen.not(e.contact().detail()));
        } catch (NoHandshakeException e) {
            Dialler.heedInterrupt();
            return e.refused() ? none(e.reason()) : Optional.of(Seen.not(e.reason()));
        } catch (IOException e) {
            Dialler.heedInterrupt();
            return Optional.of(Seen.not(NoHandshakeException.reason(e)));
        }
    }

    private Optional<Seen<Handshaken>> none(String why) {
        return proved
                ? Optional.of(Seen.not("it takes suites for another key than that of "
                        + first.key().name() + ", and " + why))
                : Optional.empty();
    }
}
