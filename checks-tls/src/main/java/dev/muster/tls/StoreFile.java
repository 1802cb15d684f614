package dev.muster.tls;

import dev.muster.CannotLookException;
import dev.muster.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;

/** A file that holds certificates, read whole: 10 MiB at most. */
final class StoreFile {
    private static final int MOST_BYTES = 10 << 20;

    private StoreFile() {}

    /**
     * {@return the bytes of a file}
     *
     * @throws CannotLookException if there are none, or more than such a file has
     */
    static byte[] read(Path path) throws CannotLookException {
        try {
            if (!Files.exists(path)) {
                throw new CannotLookException("there is no file " + path);
            }
            if (!Files.isRegularFile(path)) {
                throw new CannotLookException(path + " is not a file");
            }
            return readBounded(path);
        } catch (AccessDeniedException e) {
            throw new CannotLookException("this process may not read " + path, e);
        } catch (IOException e) {
            throw new CannotLookException(path + " cannot be read", e);
        }
    }

    private static byte[] readBounded(Path path) throws IOException, CannotLookException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new CannotLookException(path + " has more than 10 MiB: it is no store of certificates");
            }
            return bytes;
        }
    }

    /**
     * {@return the one certificate that these bytes are}
     *
     * @throws CannotLookException if they are none
     */
    static X509 certificate(byte[] bytes, Path path) throws CannotLookException {
        try {
            return X509.of(bytes);
        } catch (IOException e) {
            throw new CannotLookException("the certificate in " + path + " cannot be read", e);
        }
    }

    /**
     * {@return the store of these bytes}
     *
     * @param where it comes from, for the reason
     * @param password of it; empty to read what can be read without
     * @throws CannotLookException if it cannot be opened; the reason does not show the password
     */
    static KeyStore open(StoreFormat format, byte[] bytes, String where, Optional<Secret> password)
            throws CannotLookException {
        try {
            KeyStore store = format == StoreFormat.BCFKS
                    ? KeyStore.getInstance("BCFKS", Signatures.bouncyCastle())
                    : KeyStore.getInstance(format.toString());
            store.load(new ByteArrayInputStream(bytes), chars(password));
            return store;
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            // A damaged store and a wrong password are one to those that protect the whole by the password.
            String why = password.isPresent()
                    ? "the password is wrong, or it is damaged"
                    : "it needs a password, or is damaged";
            throw new CannotLookException(where + " cannot be opened as " + format + ": " + why, e);
        }
    }

    @SuppressWarnings("NullAway") // null is how one says that there is none
    static char[] chars(Optional<Secret> password) {
        return password.map(secret -> secret.reveal().toCharArray()).orElse(null);
    }
}
