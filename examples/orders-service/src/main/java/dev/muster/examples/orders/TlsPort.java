package dev.muster.examples.orders;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.muster.Secret;
import dev.muster.config.Setting;
import dev.muster.config.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * The port where the service speaks TLS, if it is told to.
 *
 * @param store PKCS12, with key and certificate
 * @param password of the store
 */
record TlsPort(Path store, Secret password) {
    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};
    /** What is current: the JDK alone would also offer CBC and what has no forward secrecy. */
    private static final String[] SUITES = {
        "TLS_AES_128_GCM_SHA256",
        "TLS_AES_256_GCM_SHA384",
        "TLS_CHACHA20_POLY1305_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"
    };

    static Optional<TlsPort> of(Settings settings) {
        Optional<Setting> file = settings.find("TLS_KEYSTORE");
        Optional<Setting> password = settings.find("TLS_KEYSTORE_PASSWORD");
        return file.isEmpty() || password.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new TlsPort(Path.of(file.get().text()), password.get().secret()));
    }

    /** {@return a server on a port of loopback that the system chooses, not started} */
    HttpsServer server() throws IOException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context()) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters chosen = getSSLContext().getDefaultSSLParameters();
                chosen.setProtocols(PROTOCOLS);
                chosen.setCipherSuites(SUITES);
                chosen.setUseCipherSuitesOrder(true);
                parameters.setSSLParameters(chosen);
            }
        });
        return server;
    }

    private SSLContext context() throws IOException {
        char[] secret = password.reveal().toCharArray();
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, secret);
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, secret);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("the key store " + store + " cannot be used: " + e.getMessage(), e);
        }
    }
}
