package dev.muster.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SelfSignedTest {
    private static void shakeHands(SSLContext server, SSLContext client) throws Exception {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (SSLServerSocket port =
                (SSLServerSocket) server.getServerSocketFactory().createServerSocket(0, 1, here)) {
            CompletableFuture<Void> served = CompletableFuture.runAsync(() -> {
                try (SSLSocket socket = (SSLSocket) port.accept()) {
                    socket.startHandshake();
                } catch (IOException e) {
                    // The client says why.
                }
            });
            try (SSLSocket socket = (SSLSocket) client.getSocketFactory().createSocket(here, port.getLocalPort())) {
                socket.startHandshake();
            } finally {
                served.join();
            }
        }
    }

    @Test
    void its_own_certificate_is_trusted_and_no_other() throws Exception {
        SelfSigned one = SelfSigned.loopback();
        SelfSigned other = SelfSigned.of("dns:other.example");

        shakeHands(one.context("TLS"), one.context("TLSv1.2"));
        assertThrows(SSLHandshakeException.class, () -> shakeHands(one.context("TLS"), other.context("TLSv1.2")));
        assertNotEquals(one.certificate(), other.certificate());
    }

    @Test
    void files_hold_what_the_store_holds(@TempDir Path directory) throws Exception {
        SelfSigned keys = SelfSigned.loopback();
        SelfSigned.Pem files = keys.write(directory);
        KeyStore store = keys.store();

        try (InputStream in = Files.newInputStream(files.certificate())) {
            assertEquals(
                    store.getCertificate(store.aliases().nextElement()),
                    CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        assertTrue(Files.readString(files.key()).startsWith("-----BEGIN PRIVATE KEY-----\n"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(files.key())));
        assertThrows(IOException.class, () -> keys.write(directory), "it would overwrite a key");
    }

    @Test
    void a_name_that_is_none_is_refused_in_the_words_of_the_tool() {
        IOException refused = assertThrows(IOException.class, () -> SelfSigned.of("nothing"));

        assertTrue(String.valueOf(refused.getMessage()).contains("nothing"), refused.getMessage());
    }
}
