package dev.muster.tls;

import dev.muster.CannotLookException;
import dev.muster.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Looks into a local file of certificates: a key store of any kind, PEM or DER. It reads, and unlocks no key. */
final class StoreProbe {
    private static final Set<String> WELL_KNOWN =
            Set.of("", "changeit", "changeme", "password", "secret", "123456", "keystore", "default");

    private final Path path;
    private final Optional<Secret> password;

    private StoreProbe(Path path, Optional<Secret> password) {
        this.path = path;
        this.password = password;
    }

    /**
     * {@return what is in a file}
     *
     * @param password of it, if it has one
     * @param at now
     * @throws CannotLookException if it cannot be read; the reason does not show the password
     */
    static StoreFacts look(Path path, Optional<Secret> password, Instant at) throws CannotLookException {
        return new StoreProbe(path, password).look(at);
    }

    private StoreFacts look(Instant at) throws CannotLookException {
        byte[] bytes = StoreFile.read(path);
        StoreFormat format = StoreFormat.of(bytes);
        return switch (format) {
            case UNKNOWN ->
                throw new CannotLookException(path + " is no store: neither PKCS12, JKS, JCEKS, BCFKS, PEM nor DER");
            case PEM -> pem(Pem.of(bytes, path.toString()), at);
            case DER -> der(bytes, at);
            default -> store(format, bytes, at);
        };
    }

    private StoreFacts store(StoreFormat format, byte[] bytes, Instant at) throws CannotLookException {
        KeyStore store = StoreFile.open(format, bytes, path.toString(), password);
        try {
            List<StoreFacts.Entry> entries = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                entries.add(new StoreFacts.Entry(alias, store.isKeyEntry(alias), chain(store, alias)));
            }
            return facts(format, at, entries, quality());
        } catch (KeyStoreException | CertificateEncodingException | IOException e) {
            throw new CannotLookException("a certificate in " + path + " cannot be read", e);
        }
    }

    private static List<X509> chain(KeyStore store, String alias)
            throws KeyStoreException, CertificateEncodingException, IOException {
        Certificate[] chain = store.getCertificateChain(alias);
        Certificate alone = store.getCertificate(alias);
        List<X509> certificates = new ArrayList<>();
        if (chain != null) {
            for (Certificate one : chain) {
                certificates.add(X509.of(one.getEncoded()));
            }
        } else if (alone != null) {
            certificates.add(X509.of(alone.getEncoded()));
        }
        return certificates;
    }

    /** What stands behind a key is its chain; without one every certificate stands for itself. */
    private StoreFacts pem(Pem pem, Instant at) throws CannotLookException {
        List<StoreFacts.Entry> entries = new ArrayList<>();
        if (pem.keys() > 0) {
            entries.add(new StoreFacts.Entry("1", true, pem.certificates()));
        } else {
            for (X509 one : pem.certificates()) {
                entries.add(new StoreFacts.Entry(String.valueOf(entries.size() + 1), false, List.of(one)));
            }
        }
        boolean locked = pem.encryptedKeys() > 0 && password.isPresent();
        return facts(StoreFormat.PEM, at, entries, locked ? quality() : StoreFacts.Password.NONE);
    }

    private StoreFacts der(byte[] bytes, Instant at) throws CannotLookException {
        StoreFacts.Entry one = new StoreFacts.Entry("1", false, List.of(StoreFile.certificate(bytes, path)));
        return facts(StoreFormat.DER, at, List.of(one), StoreFacts.Password.NONE);
    }

    private StoreFacts facts(
            StoreFormat format, Instant at, List<StoreFacts.Entry> entries, StoreFacts.Password quality)
            throws CannotLookException {
        if (entries.isEmpty()) {
            throw new CannotLookException(path + " holds neither key nor certificate"
                    + (password.isPresent() ? "" : " that can be read" + " without a password"));
        }
        return new StoreFacts(path.toString(), format, at, entries, quality, access());
    }

    private StoreFacts.Password quality() {
        if (password.isEmpty()) {
            return StoreFacts.Password.NONE;
        }
        boolean known = WELL_KNOWN.contains(password.get().reveal().toLowerCase(Locale.ROOT));
        return known ? StoreFacts.Password.WELL_KNOWN : StoreFacts.Password.OTHER;
    }

    private Seen<StoreFacts.Access> access() {
        try {
            PosixFileAttributes attributes = Files.readAttributes(path, PosixFileAttributes.class);
            Set<PosixFilePermission> all = attributes.permissions();
            return Seen.of(new StoreFacts.Access(
                    attributes.owner().getName(),
                    PosixFilePermissions.toString(all),
                    all.contains(PosixFilePermission.OTHERS_READ),
                    all.contains(PosixFilePermission.OTHERS_WRITE) || all.contains(PosixFilePermission.GROUP_WRITE)));
        } catch (IOException | UnsupportedOperationException e) {
            return Seen.not("the file system does not tell who may read it");
        }
    }
}
