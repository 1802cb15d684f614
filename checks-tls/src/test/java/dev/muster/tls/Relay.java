package dev.muster.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** A port that leads to whichever other port it is told to, as if a server had been configured anew. */
final class Relay extends LocalServer {
    private volatile int target;

    private Relay(int target) {
        this.target = target;
        begin();
    }

    static Relay to(int port) {
        return new Relay(port);
    }

    /** From the next connection on. */
    void leadTo(int port) {
        target = port;
    }

    @Override
    void serve(Socket socket) throws IOException, InterruptedException {
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
