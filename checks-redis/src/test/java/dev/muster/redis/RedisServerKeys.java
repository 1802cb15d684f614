package dev.muster.redis;

import dev.muster.testing.SelfSigned;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;

/**
 * A key and a self-signed certificate for all servers of a run; they go with the JVM.
 *
 * @param key as the server reads it, for its owner's eyes only
 * @param certificate by which clients, replicas and nodes know the server
 * @param trusting sockets that trust the certificate and nothing else
 */
record RedisServerKeys(Path key, Path certificate, SSLContext trusting) {
    static RedisServerKeys shared() {
        return Own.SHARED;
    }

    private static final class Own {
        private static final RedisServerKeys SHARED = make();

        private static RedisServerKeys make() {
            try {
                Path directory = Files.createTempDirectory("redis-keys");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> RedisServerProcess.delete(directory)));
                SelfSigned keys = SelfSigned.loopback();
                SelfSigned.Pem files = keys.write(directory);
                return new RedisServerKeys(files.key(), files.certificate(), keys.context("TLS"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
