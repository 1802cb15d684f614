package dev.muster.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A port of loopback on which nobody listens, and which nobody else is given as long as this is open. */
final class ClosedPort implements AutoCloseable {
    private final Socket socket = new Socket();

    ClosedPort() throws IOException {
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
