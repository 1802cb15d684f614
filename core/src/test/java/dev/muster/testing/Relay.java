package dev.muster.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands between a client and a server on loopback, with or without TLS. It can stop passing on what it is given, or hang up,
 * at once or after so many bytes of answers. Thread-safe.
 */
public final class Relay implements AutoCloseable {
    private final ServerSocket entrance;
    private final int to;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);
    private volatile CountDownLatch open = new CountDownLatch(0);
    private volatile boolean cuts;

    private Relay(ServerSocket entrance, int to) {
        this.entrance = entrance;
        this.to = to;
    }

    /**
     * {@return one before this port}
     *
     * @throws IOException if there is no port for it
     */
    public static Relay to(int port) throws IOException {
        Relay relay = new Relay(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
        start(relay::accept);
        return relay;
    }

    /** {@return where clients are to connect} */
    public int port() {
        return entrance.getLocalPort();
    }

    /** From now on nothing gets through, and nobody is told. */
    public void stall() {
        open = new CountDownLatch(1);
    }

    /** Passes on what it held back, and all that comes. */
    public void resume() {
        left.set(Long.MAX_VALUE);
        open.countDown();
    }

    /** Lets so many more bytes of answers through, and then nothing. */
    public void stallAfter(long bytes) {
        cuts = false;
        left.set(bytes);
    }

    /** Lets so many more bytes of answers through, and then hangs up. */
    public void cutAfter(long bytes) {
        cuts = true;
        left.set(bytes);
    }

    /**
     * Hangs up on all clients; new ones may come.
     *
     * @throws IOException if a connection cannot be closed
     */
    public void cut() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = entrance.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), to);
                sockets.addAll(List.of(client, server));
                start(() -> pass(client, server, false));
                start(() -> pass(server, client, true));
            }
        } catch (IOException e) {
            // It was closed, or the server has gone.
        }
    }

    private void pass(Socket from, Socket into, boolean answers) {
        byte[] buffer = new byte[8192];
        try (InputStream in = from.getInputStream();
                OutputStream out = into.getOutputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                open.await();
                int may = answers ? (int) Math.min(read, Math.max(0, left.getAndAdd(-read))) : read;
                out.write(buffer, 0, may);
                if (may < read && cuts) {
                    return;
                }
                if (may < read) {
                    stall();
                    open.await();
                    out.write(buffer, may, read - may);
                }
            }
        } catch (IOException e) {
            // One of them has gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    /** Lets nobody in any more, and hangs up. */
    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
        open.countDown();
    }
}
