package dev.muster.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate with its key, and the chain it is to be sent with.
 *
 * @param certificate itself
 * @param keys of it
 * @param above what is sent behind it, in order
 */
record Credential(X509 certificate, KeyPair keys, List<X509> above) {
    static final String PASSWORD = "for this test only";

    /** {@return the same with this sent behind it} */
    Credential sentWith(X509... others) {
        return new Credential(certificate, keys, List.of(others));
    }

    List<X509> chain() {
        List<X509> chain = new ArrayList<>(List.of(certificate));
        chain.addAll(above);
        return chain;
    }

    X509Certificate jca() {
        return jca(certificate);
    }

    static X509Certificate jca(X509 certificate) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(certificate.der()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return a PKCS12 store that holds key and chain under the alias {@code server} and {@link #PASSWORD}} */
    KeyStore store() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "server",
                    keys.getPrivate(),
                    PASSWORD.toCharArray(),
                    chain().stream().map(Credential::jca).toArray(X509Certificate[]::new));
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return a context for a server that shows this} */
    SSLContext context() {
        try {
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store(), PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return a store that trusts this certificate and nothing else} */
    KeyStore trust() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("anchor", jca());
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
