package dev.muster.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** A port of loopback on which nobody listens, and which nobody else is given as long as this is open. Thread-safe. */
public final class ClosedPort implements AutoCloseable {
    private final Socket socket = new Socket();

    /**
     * Takes a free port.
     *
     * @throws IOException if there is none
     */
    public ClosedPort() throws IOException {
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    /** {@return its number} */
    public int port() {
        return socket.getLocalPort();
    }

    /** {@return its address in plain http} */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port() + "/");
    }

    /** Gives the port back. */
    @Override
    public void close() throws IOException {
        socket.close();
    }
}
