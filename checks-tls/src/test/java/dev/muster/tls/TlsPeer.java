package dev.muster.tls;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A peer that does with each hello what it is told, however wrong. */
final class TlsPeer extends LocalServer {
    /** What is done with one connection. It is closed afterwards. */
    interface Manner {
        void serve(HelloSeen hello, Socket socket) throws IOException, InterruptedException;
    }

    private final Manner manner;
    private final List<HelloSeen> hellos = new CopyOnWriteArrayList<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final boolean reads;

    private TlsPeer(Manner manner, boolean reads) {
        this.manner = manner;
        this.reads = reads;
        begin();
    }

    static TlsPeer that(Manner manner) {
        return new TlsPeer(manner, true);
    }

    /** Waits for nothing, and is told of an empty hello. */
    static TlsPeer eager(Manner manner) {
        return new TlsPeer(manner, false);
    }

    /** Sends the same to everybody. */
    static TlsPeer thatSays(byte[] answer) {
        return that((hello, socket) -> say(socket, answer));
    }

    /** Takes the connection and says no word until the end. */
    static TlsPeer thatStalls() {
        return that((hello, socket) -> new CountDownLatch(1).await());
    }

    /** Sends a byte every 50 ms. */
    static TlsPeer thatDrips(byte[] answer) {
        CountDownLatch never = new CountDownLatch(1);
        return that((hello, socket) -> {
            for (byte octet : answer) {
                say(socket, new byte[] {octet});
                never.await(50, TimeUnit.MILLISECONDS);
            }
        });
    }

    /** Sends a beginning, and then something again and again until the other side has had enough. */
    static TlsPeer thatNeverEnds(byte[] beginning, byte[] again) {
        return that((hello, socket) -> {
            say(socket, beginning);
            while (true) {
                say(socket, again);
            }
        });
    }

    static void say(Socket socket, byte[] answer) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(answer);
        out.flush();
    }

    static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** {@return the hellos that came} */
    List<HelloSeen> hellos() {
        return hellos;
    }

    /** Returns when somebody has asked. */
    void awaitHello() {
        try {
            if (!asked.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody asked");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    void serve(Socket socket) throws IOException, InterruptedException {
        HelloSeen hello = reads ? HelloSeen.read(socket.getInputStream()) : HelloSeen.none();
        hellos.add(hello);
        asked.countDown();
        manner.serve(hello, socket);
    }
}
