package dev.muster.tls;

import dev.muster.CannotLookException;
import dev.muster.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where trust comes from: the store that the application uses. Read once, and again when its file has changed.
 * Thread-safe.
 */
final class TrustStores {
    /** Reads a store. */
    private interface Source {
        Anchors load() throws CannotLookException;
    }

    private record Loaded(Stamp stamp, Anchors anchors) {}

    /** When a file was changed and how long it is; both tell, for neither alone does. */
    private record Stamp(long size, Optional<FileTime> changed) {
        static Stamp of(Optional<Path> file) {
            try {
                return file.isEmpty()
                        ? new Stamp(0, Optional.empty())
                        : new Stamp(Files.size(file.get()), Optional.of(Files.getLastModifiedTime(file.get())));
            } catch (IOException e) {
                return new Stamp(-1, Optional.empty());
            }
        }
    }

    private static final TrustStores JDK = jdk();

    private final Optional<Path> file;
    private final Source source;
    private Optional<Loaded> loaded = Optional.empty();

    private TrustStores(Optional<Path> file, Source source) {
        this.file = file;
        this.source = source;
    }

    /** {@return the JDK's own store, cacerts, which holds the roots of the public web} */
    static TrustStores publicWeb() {
        return JDK;
    }

    private static TrustStores jdk() {
        Path path = security().resolve("cacerts");
        return new TrustStores(Optional.of(path), () -> load(path, Optional.empty()));
    }

    /** {@return what the JVM's default context trusts: javax.net.ssl.trustStore, else jssecacerts, else cacerts} */
    static TrustStores usual() {
        return usual(
                System.getProperty("javax.net.ssl.trustStore", ""),
                System.getProperty("javax.net.ssl.trustStorePassword", ""),
                security().resolve("jssecacerts"));
    }

    /** The same by these settings, which are empty if they are not made. */
    static TrustStores usual(String named, String password, Path other) {
        if (!named.isEmpty()) {
            return file(Path.of(named), password.isEmpty() ? Optional.empty() : Optional.of(Secret.of(password)));
        }
        return Files.exists(other) ? file(other, Optional.empty()) : JDK;
    }

    private static Path security() {
        return Path.of(System.getProperty("java.home", ""), "lib", "security");
    }

    /** {@return a store in a file: a key store of any kind, or certificates in PEM} */
    static TrustStores file(Path path, Optional<Secret> password) {
        return new TrustStores(Optional.of(path), () -> load(path, password));
    }

    /** {@return a store that is open already, as it is at the first look} */
    static TrustStores of(KeyStore store) {
        return new TrustStores(Optional.empty(), () -> anchors(store, "the given store"));
    }

    private static Anchors load(Path path, Optional<Secret> password) throws CannotLookException {
        byte[] bytes = StoreFile.read(path);
        StoreFormat format = StoreFormat.of(bytes);
        return switch (format) {
            case UNKNOWN -> throw new CannotLookException(path + " is neither a key store nor PEM");
            case PEM -> pem(Pem.of(bytes, path.toString()).certificates(), path.toString());
            case DER -> pem(List.of(StoreFile.certificate(bytes, path)), path.toString());
            default -> anchors(StoreFile.open(format, bytes, path.toString(), password), path.toString());
        };
    }

    private static Anchors anchors(KeyStore store, String where) throws CannotLookException {
        try {
            return notEmpty(Anchors.of(store), where);
        } catch (KeyStoreException e) {
            throw new CannotLookException(where + " cannot be read", e);
        }
    }

    private static Anchors pem(List<X509> certificates, String where) throws CannotLookException {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            List<X509Certificate> all = new ArrayList<>();
            for (X509 one : certificates) {
                all.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(one.der())));
            }
            return notEmpty(Anchors.of(all), where);
        } catch (GeneralSecurityException e) {
            throw new CannotLookException(where + " cannot be read", e);
        }
    }

    /** Nothing in it means that it was not read rightly, for instance without the password that its entries need. */
    private static Anchors notEmpty(Anchors anchors, String where) throws CannotLookException {
        if (anchors.size() == 0) {
            throw new CannotLookException(where + " holds no certificate that can be read without its password");
        }
        return anchors;
    }

    /**
     * {@return the anchors}
     *
     * @throws CannotLookException if the store cannot be read
     */
    synchronized Anchors anchors() throws CannotLookException {
        Stamp now = Stamp.of(file);
        if (loaded.isEmpty() || !loaded.get().stamp().equals(now)) {
            loaded = Optional.of(new Loaded(now, source.load()));
        }
        return loaded.get().anchors();
    }
}
