package dev.muster.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A key and a self-signed certificate for servers of tests, made by the JDK's own tool. Thread-safe. */
public final class SelfSigned {
    /** Of the store and of the key in it, which are worth nothing outside of a test. */
    public static final String PASSWORD = "changeit";

    private static final String ALIAS = "server";

    private final KeyStore store;

    private SelfSigned(KeyStore store) {
        this.store = store;
    }

    /**
     * What servers in C read.
     *
     * @param key for the eyes of its owner only
     * @param certificate by which clients know the server
     */
    public record Pem(Path key, Path certificate) {}

    /**
     * {@return a new one for a server on loopback: {@code localhost} and {@code 127.0.0.1}}
     *
     * @throws IOException if the tool fails
     */
    public static SelfSigned loopback() throws IOException {
        return of("dns:localhost,ip:127.0.0.1");
    }

    /**
     * {@return a new one}
     *
     * @param names it is for, such as {@code dns:localhost}
     * @throws IOException if the tool fails
     */
    public static SelfSigned of(String names) throws IOException {
        Path directory = Files.createTempDirectory("self-signed");
        Path file = directory.resolve("server.p12");
        try {
            make(names, file);
            return new SelfSigned(load(file));
        } finally {
            Files.deleteIfExists(file);
            Files.delete(directory);
        }
    }

    private static void make(String names, Path file) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        // A password that everybody knows need not be slow to try.
        for (String what : List.of("keyPbe", "certPbe", "mac")) {
            command.add("-J-Dkeystore.pkcs12." + what + "IterationCount=1");
        }
        command.addAll(List.of("-genkeypair", "-alias", ALIAS, "-keyalg", "EC", "-dname", "CN=test"));
        command.addAll(List.of("-ext", "san=" + names, "-storetype", "PKCS12"));
        command.addAll(List.of("-keystore", file.toString(), "-storepass", PASSWORD));
        Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(tool.getInputStream().readAllBytes(), UTF_8);
        if (tool.onExit().join().exitValue() != 0) {
            throw new IOException(said);
        }
    }

    private static KeyStore load(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            return store;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** {@return the key and the certificate, under {@link #PASSWORD}} */
    public KeyStore store() {
        return store;
    }

    /**
     * {@return a context that has the key, and trusts the certificate and nothing else}
     *
     * @param protocol that it speaks, such as {@code TLS}
     */
    public SSLContext context(String protocol) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD.toCharArray());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance(protocol);
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return the key as servers in C read it} */
    public String key() {
        try {
            return pem(
                    "PRIVATE KEY", store.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return the certificate as servers in C read it} */
    public String certificate() {
        try {
            return pem("CERTIFICATE", store.getCertificate(ALIAS).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Writes {@code server.key} and {@code server.crt}.
     *
     * @param directory that is there, and holds neither
     * @throws IOException if that fails
     */
    public Pem write(Path directory) throws IOException {
        return new Pem(
                write(directory.resolve("server.key"), key()), write(directory.resolve("server.crt"), certificate()));
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, text, US_ASCII);
    }

    private static String pem(String what, byte[] bytes) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
    }
}
