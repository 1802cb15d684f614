package dev.muster.tls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocket;
import org.bouncycastle.tls.TlsServerProtocol;

/** A server on loopback for handshakes, of the JDK, of Bouncy Castle, or with the manners of neither. */
final class HandshakePeer implements AutoCloseable {
    /** What is done with one connection. It is closed afterwards. */
    interface Manner {
        void serve(Socket socket) throws Exception;
    }

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Closeable> open = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private int dialled;

    private HandshakePeer() throws IOException {}

    static HandshakePeer that(Manner manner) throws IOException {
        HandshakePeer peer = new HandshakePeer();
        peer.start(() -> peer.accept(manner));
        return peer;
    }

    /** A server of the JDK that answers every request with this. */
    static HandshakePeer jdk(Credential credential, Consumer<SSLSocket> settings, String answer) throws IOException {
        HandshakePeer peer = new HandshakePeer();
        var sockets = credential.context().getSocketFactory();
        peer.start(() -> peer.accept(plain -> {
            try (SSLSocket socket = (SSLSocket) sockets.createSocket(plain, null, plain.getPort(), true)) {
                socket.setUseClientMode(false);
                settings.accept(socket);
                socket.startHandshake();
                peer.answer(socket.getInputStream(), socket.getOutputStream()::write, answer);
            }
        }));
        return peer;
    }

    static HandshakePeer jdk(Credential credential, String... protocols) throws IOException {
        return jdk(credential, socket -> socket.setEnabledProtocols(protocols), "HTTP/1.1 200 OK\r\n\r\n");
    }

    /** A server of Bouncy Castle. */
    static HandshakePeer bc(HandshakeServer.Manners manners) throws IOException {
        HandshakePeer peer = new HandshakePeer();
        peer.start(() -> peer.accept(socket -> {
            TlsServerProtocol protocol = new TlsServerProtocol(socket.getInputStream(), socket.getOutputStream());
            protocol.accept(new HandshakeServer(manners));
            peer.answer(protocol.getInputStream(), protocol.getOutputStream()::write, "HTTP/1.1 200 OK\r\n\r\n");
        }));
        return peer;
    }

    private interface Writer {
        void write(byte[] bytes) throws IOException;
    }

    private void answer(InputStream in, Writer out, String answer) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0) {
            int octet = in.read();
            if (octet < 0) {
                return;
            }
            text.append((char) octet);
        }
        requests.add(text.toString());
        out.write(answer.getBytes(ISO_8859_1));
    }

    int port() {
        return listener.getLocalPort();
    }

    /** {@return how many connections were opened by {@link #dial}} */
    int dialled() {
        return dialled;
    }

    List<String> requests() {
        return requests;
    }

    /** {@return a connection whose reads end after 5 s} */
    Socket dial() throws IOException {
        return dial(5_000);
    }

    Socket dial(int millis) throws IOException {
        dialled++;
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        socket.setSoTimeout(millis);
        open.add(socket);
        return socket;
    }

    private void accept(Manner manner) {
        try {
            while (true) {
                Socket socket = listener.accept();
                socket.setTcpNoDelay(true);
                open.add(socket);
                start(() -> serve(manner, socket));
            }
        } catch (IOException closed) {
            // That is how it ends.
        }
    }

    private static void serve(Manner manner, Socket socket) {
        try (socket) {
            manner.serve(socket);
        } catch (Exception e) {
            // The client has seen enough, or the test is over.
        }
    }

    private void start(Runnable work) {
        Thread thread = new Thread(work, "peer");
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Closeable socket : open) {
            socket.close();
        }
        threads.forEach(Thread::interrupt);
    }
}
