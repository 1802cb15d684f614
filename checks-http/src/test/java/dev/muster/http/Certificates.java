package dev.muster.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A key and a self-signed certificate, made for one test by the JDK's own tool. */
final class Certificates {
    static final String PASSWORD = "changeit";
    private static final String ALIAS = "test";

    private final KeyStore store;

    private Certificates(KeyStore store) {
        this.store = store;
    }

    /** {@return the certificate for localhost, of which one is enough for all tests of a run} */
    static Certificates localhost() {
        return Own.LOCALHOST;
    }

    /** {@return a certificate for this name, such as {@code dns:localhost}} */
    static Certificates of(String subject) throws IOException, GeneralSecurityException {
        Path directory = Files.createTempDirectory("certificate");
        Path file = directory.resolve("store.p12");
        try {
            make(subject, file);
            return new Certificates(load(file));
        } finally {
            Files.deleteIfExists(file);
            Files.delete(directory);
        }
    }

    private static void make(String subject, Path file) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        // A password that everybody knows need not be slow to try.
        for (String what : List.of("keyPbe", "certPbe", "mac")) {
            command.add("-J-Dkeystore.pkcs12." + what + "IterationCount=1");
        }
        command.addAll(List.of("-genkeypair", "-alias", ALIAS, "-keyalg", "EC", "-dname", "CN=test"));
        command.addAll(List.of("-ext", "san=" + subject, "-storetype", "PKCS12"));
        command.addAll(List.of("-keystore", file.toString(), "-storepass", PASSWORD));
        Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(tool.getInputStream().readAllBytes(), UTF_8);
        if (tool.onExit().join().exitValue() != 0) {
            throw new IOException(said);
        }
    }

    private static KeyStore load(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    /** {@return a context that has the key and trusts the certificate} */
    SSLContext context() throws GeneralSecurityException {
        return context("TLS");
    }

    /**
     * {@return the same without TLS 1.3, whose every handshake has new keys to make: an active check shakes hands a hundred
     * times, and here it is not the handshake that is looked at}
     */
    SSLContext resumingContext() throws GeneralSecurityException {
        return context("TLSv1.2");
    }

    private SSLContext context(String protocol) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance(protocol);
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    /** {@return the key and the certificate, under {@link #PASSWORD}} */
    KeyStore store() {
        return store;
    }

    /** {@return the key and the certificate, as servers in C read them} */
    String pem() throws GeneralSecurityException {
        return pem("PRIVATE KEY", store.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded())
                + pem("CERTIFICATE", store.getCertificate(ALIAS).getEncoded());
    }

    private static String pem(String what, byte[] bytes) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
    }

    ServerSocket listener() throws IOException, GeneralSecurityException {
        return context().getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private static final class Own {
        private static final Certificates LOCALHOST = make();

        private static Certificates make() {
            try {
                return of("dns:localhost");
            } catch (IOException | GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
