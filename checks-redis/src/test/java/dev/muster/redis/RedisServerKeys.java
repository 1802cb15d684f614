package dev.muster.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A key and a self-signed certificate for all servers of a run, made by the JDK's own tool; they go with the JVM.
 *
 * @param key as the server reads it, for its owner's eyes only
 * @param certificate by which clients, replicas and nodes know the server
 * @param trusting sockets that trust the certificate and nothing else
 */
record RedisServerKeys(Path key, Path certificate, SSLContext trusting) {
    private static final String PASSWORD = "changeit";
    private static final String ALIAS = "server";

    static RedisServerKeys shared() {
        return Own.SHARED;
    }

    private static RedisServerKeys in(Path directory) throws IOException, GeneralSecurityException {
        Path file = directory.resolve("server.p12");
        make(file);
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        Files.delete(file);
        byte[] key = store.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded();
        byte[] certificate = store.getCertificate(ALIAS).getEncoded();
        return new RedisServerKeys(
                pem(directory.resolve("server.key"), "PRIVATE KEY", key),
                pem(directory.resolve("server.crt"), "CERTIFICATE", certificate),
                trusting(store));
    }

    private static void make(Path file) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of("-genkeypair", "-alias", ALIAS, "-keyalg", "EC", "-dname", "CN=test"));
        command.addAll(List.of("-ext", "san=dns:localhost,ip:127.0.0.1", "-storetype", "PKCS12"));
        command.addAll(List.of("-keystore", file.toString(), "-storepass", PASSWORD));
        Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(tool.getInputStream().readAllBytes(), UTF_8);
        if (tool.onExit().join().exitValue() != 0) {
            throw new IOException(said);
        }
    }

    private static SSLContext trusting(KeyStore keys) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(ALIAS, keys.getCertificate(ALIAS));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    private static Path pem(Path file, String what, byte[] bytes) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(
                file, "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n", US_ASCII);
    }

    private static final class Own {
        private static final RedisServerKeys SHARED = make();

        private static RedisServerKeys make() {
            try {
                Path directory = Files.createTempDirectory("redis-keys");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> RedisServerProcess.delete(directory)));
                return in(directory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
