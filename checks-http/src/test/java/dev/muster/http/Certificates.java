package dev.muster.http;

import dev.muster.testing.SelfSigned;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;

/** A key and a self-signed certificate for the sites of the tests. */
final class Certificates {
    static final String PASSWORD = SelfSigned.PASSWORD;

    private final SelfSigned keys;

    private Certificates(SelfSigned keys) {
        this.keys = keys;
    }

    /** {@return the certificate for localhost, of which one is enough for all tests of a run} */
    static Certificates localhost() {
        return Own.LOCALHOST;
    }

    /** {@return a certificate for this name, such as {@code dns:localhost}} */
    static Certificates of(String subject) throws IOException {
        return new Certificates(SelfSigned.of(subject));
    }

    /** {@return a context that has the key and trusts the certificate} */
    SSLContext context() {
        return keys.context("TLS");
    }

    /**
     * {@return the same without TLS 1.3, whose every handshake has new keys to make: an active check shakes hands a hundred
     * times, and here it is not the handshake that is looked at}
     */
    SSLContext resumingContext() {
        return keys.context("TLSv1.2");
    }

    /** {@return the key and the certificate, under {@link #PASSWORD}} */
    KeyStore store() {
        return keys.store();
    }

    /** {@return the key and the certificate, as servers in C read them} */
    String pem() {
        return keys.key() + keys.certificate();
    }

    ServerSocket listener() throws IOException {
        return context().getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private static final class Own {
        private static final Certificates LOCALHOST = make();

        private static Certificates make() {
            try {
                return of("dns:localhost");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
