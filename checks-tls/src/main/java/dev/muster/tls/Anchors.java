package dev.muster.tls;

import java.io.IOException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500Name;

/** The certificates that are trusted, by name. They are read when they are asked for: of hundreds one look needs one. */
final class Anchors {
    private final Map<X500Principal, List<byte[]>> byName = new HashMap<>();
    private final int size;

    private Anchors(List<X509Certificate> certificates) throws CertificateEncodingException {
        for (X509Certificate one : certificates) {
            byName.computeIfAbsent(one.getSubjectX500Principal(), name -> new ArrayList<>())
                    .add(one.getEncoded());
        }
        size = certificates.size();
    }

    /**
     * {@return the certificates of a store: of an entry with a key its own, as the JDK does it}
     *
     * @throws KeyStoreException if the store is not loaded, or holds one that cannot be written
     */
    static Anchors of(KeyStore store) throws KeyStoreException {
        List<X509Certificate> all = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            Certificate certificate = store.getCertificate(alias);
            if (certificate instanceof X509Certificate one) {
                all.add(one);
            }
        }
        return of(all);
    }

    static Anchors of(List<X509Certificate> all) throws KeyStoreException {
        try {
            return new Anchors(all);
        } catch (CertificateEncodingException e) {
            throw new KeyStoreException(e);
        }
    }

    int size() {
        return size;
    }

    /** {@return those of this subject that can be read} */
    List<X509> named(X500Name subject) {
        List<X509> found = new ArrayList<>();
        for (byte[] der : byName.getOrDefault(principal(subject), List.of())) {
            try {
                found.add(X509.of(der));
            } catch (IOException unreadable) {
                // What the application cannot use either is no anchor.
            }
        }
        return found;
    }

    boolean contains(X509 certificate) {
        return named(certificate.holder().getSubject()).contains(certificate);
    }

    private static X500Principal principal(X500Name name) {
        try {
            return new X500Principal(name.getEncoded());
        } catch (IOException | IllegalArgumentException e) {
            return new X500Principal("");
        }
    }
}
