package dev.muster.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.function.BooleanSupplier;

/** A port that leads to whichever other port it is told to, as if a server had been configured anew. */
final class Relay extends LocalServer {
    private volatile int target;

    private final BooleanSupplier open;

    private Relay(int target, BooleanSupplier open) {
        this.target = target;
        this.open = open;
        begin();
    }

    static Relay to(int port) {
        return to(port, () -> true);
    }

    /** The same, which closes those connections at once for which this is false. */
    static Relay to(int port, BooleanSupplier open) {
        return new Relay(port, open);
    }

    /** From the next connection on. */
    void leadTo(int port) {
        target = port;
    }

    @Override
    void serve(Socket socket) throws IOException, InterruptedException {
        if (!open.getAsBoolean()) {
            return;
        }
        try (Socket other = new Socket(InetAddress.getLoopbackAddress(), target)) {
            other.setTcpNoDelay(true);
            socket.setTcpNoDelay(true);
            Thread back = new Thread(() -> pump(other, socket), "relay");
            back.setDaemon(true);
            back.start();
            pump(socket, other);
            back.join();
        }
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            // One of the two has had enough.
        }
    }
}
