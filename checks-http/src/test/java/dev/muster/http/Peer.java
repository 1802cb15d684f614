package dev.muster.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A server on loopback that does with each connection what it is told, however wrong. */
final class Peer implements AutoCloseable {
    /** What is done with one connection. It is closed afterwards. */
    interface Manner {
        void serve(String request, Socket socket) throws IOException, InterruptedException;
    }

    private final ServerSocket listener;
    private final List<Closeable> open = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final boolean reads;

    private Peer(ServerSocket listener, Manner manner, boolean reads) {
        this.listener = listener;
        this.reads = reads;
        start(() -> accept(manner));
    }

    static Peer that(Manner manner) throws IOException {
        return that(manner, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    static Peer that(Manner manner, ServerSocket listener) {
        return new Peer(listener, manner, true);
    }

    /** Does not wait for a request. */
    static Peer eager(Manner manner) throws IOException {
        return new Peer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), manner, false);
    }

    /** Sends the same to everybody. */
    static Peer thatSays(String answer) throws IOException {
        return that((request, socket) -> say(socket, answer));
    }

    /** Takes the connection and says no word until the end. */
    static Peer thatStalls() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        return that((request, socket) -> never.await());
    }

    /** Sends a beginning, and then a byte every 50 ms until the end. */
    static Peer thatDrips(String beginning) throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        return that((request, socket) -> {
            say(socket, beginning);
            while (!never.await(50, TimeUnit.MILLISECONDS)) {
                say(socket, "x");
            }
        });
    }

    /** Sends a beginning, and then something again and again until the other side has had enough. */
    static Peer thatNeverEnds(String beginning, String again) throws IOException {
        byte[] piece = again.repeat(1000).getBytes(StandardCharsets.ISO_8859_1);
        return that((request, socket) -> {
            say(socket, beginning);
            while (true) {
                socket.getOutputStream().write(piece);
            }
        });
    }

    static void say(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    URI uri() {
        return uri("/");
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort() + path);
    }

    URI secure() {
        return URI.create("https://localhost:" + listener.getLocalPort() + "/");
    }

    List<String> requests() {
        return requests;
    }

    /** Returns when somebody has asked. */
    void awaitRequest() {
        try {
            if (!asked.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody asked");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void accept(Manner manner) {
        try {
            while (true) {
                Socket socket = listener.accept();
                open.add(socket);
                start(() -> serve(manner, socket));
            }
        } catch (IOException closed) {
            // That is how it ends.
        }
    }

    private void serve(Manner manner, Socket socket) {
        try (socket) {
            String request = reads ? head(socket.getInputStream()) : "";
            requests.add(request);
            asked.countDown();
            manner.serve(request, socket);
        } catch (IOException | InterruptedException e) {
            asked.countDown();
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0) {
            int octet = in.read();
            if (octet < 0) {
                break;
            }
            text.append((char) octet);
        }
        return text.toString();
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
