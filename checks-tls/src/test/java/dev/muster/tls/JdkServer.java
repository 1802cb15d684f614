package dev.muster.tls;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** The JDK's TLS, as far as this JVM's switches allow; {@link OldServer} has others. */
final class JdkServer extends LocalServer {
    private final Setup setup;
    private final SSLContext context;

    private JdkServer(Setup setup) {
        this.setup = setup;
        this.context = context(setup.credentials());
        begin();
    }

    static JdkServer start(Setup setup) {
        return new JdkServer(setup);
    }

    private static SSLContext context(List<Credential> credentials) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (Credential one : credentials) {
                store.setKeyEntry(
                        "key" + store.size(),
                        one.keys().getPrivate(),
                        Credential.PASSWORD.toCharArray(),
                        one.chain().stream().map(Credential::jca).toArray(java.security.cert.X509Certificate[]::new));
            }
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, Credential.PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, new SecureRandom());
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    void serve(Socket plain) throws IOException {
        upgrade(setup.upgrade(), plain);
        try (SSLSocket socket =
                (SSLSocket) context.getSocketFactory().createSocket(plain, "client", plain.getPort(), true)) {
            socket.setUseClientMode(false);
            socket.setEnabledProtocols(
                    setup.protocols().stream().map(JdkServer::name).toArray(String[]::new));
            if (!setup.suites().isEmpty()) {
                socket.setEnabledCipherSuites(suites(setup.suites(), socket.getSupportedCipherSuites()));
            }
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setUseCipherSuitesOrder(setup.serverOrder());
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            http(socket.getInputStream(), socket.getOutputStream(), setup.answer());
        }
    }

    private static String name(Protocol protocol) {
        return switch (protocol) {
            case SSL2 -> "SSLv2Hello";
            case SSL3 -> "SSLv3";
            case TLS10 -> "TLSv1";
            default -> "TLSv1." + (protocol.code() - Protocol.TLS10.code());
        };
    }

    /** The JDK calls the older ones by other names; {@code *} stands for all that it has. */
    private static String[] suites(List<String> names, String[] supported) {
        return Arrays.stream(supported)
                .filter(name -> names.contains("*") || names.contains(name.replace("SSL_", "TLS_")))
                .sorted((one, other) -> Integer.compare(
                        names.indexOf(one.replace("SSL_", "TLS_")), names.indexOf(other.replace("SSL_", "TLS_"))))
                .toArray(String[]::new);
    }
}
