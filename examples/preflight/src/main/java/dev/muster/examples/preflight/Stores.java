package dev.muster.examples.preflight;

import dev.muster.Check;
import dev.muster.Secret;
import dev.muster.tls.TlsChecks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Files of keys and certificates, told apart by how they begin. */
final class Stores {
    private static final int HEAD = 4096;

    private Stores() {}

    static Target target(Path file, String nth, Supplier<Optional<Secret>> password) {
        Check check = isPem(file)
                ? TlsChecks.pem(file).named("tls.pem" + nth)
                : TlsChecks.keyStore(file, password.get().orElseThrow(() -> missing(file)))
                        .named("tls.store" + nth);
        return new Target("--keystore " + file, List.of(check));
    }

    private static UsageException missing(Path file) {
        return new UsageException("--keystore " + file
                + " needs a password: set KEYSTORE_PASSWORD, or name a file by --keystore-password-file");
    }

    private static boolean isPem(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1).contains("-----BEGIN ");
        } catch (IOException e) {
            throw new UsageException(
                    "--keystore " + file + " cannot be read: does it exist, and may this account read it?");
        }
    }
}
