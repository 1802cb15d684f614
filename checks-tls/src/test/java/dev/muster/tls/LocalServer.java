package dev.muster.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback, with a daemon thread a connection. All of them end when it is closed. */
abstract class LocalServer implements AutoCloseable {
    private final ServerSocket listener;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    LocalServer() {
        try {
            this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Begins to take connections: to be called at the end of a constructor. */
    final void begin() {
        start(this::accept);
    }

    /** Does with one connection what is to be done; it is closed afterwards. */
    abstract void serve(Socket socket) throws IOException, InterruptedException;

    int port() {
        return listener.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                connections.incrementAndGet();
                socket.setTcpNoDelay(true); // or each answer behind an upgrade waits 40 ms for an acknowledgement
                open.add(socket);
                start(() -> serveAndClose(socket));
            }
        } catch (IOException closed) {
            // That is how it ends.
        }
    }

    private void serveAndClose(Socket socket) {
        try (socket) {
            serve(socket);
        } catch (IOException | InterruptedException | RuntimeException e) {
            // The client had enough.
        } finally {
            open.remove(socket);
        }
    }

    private void start(Runnable work) {
        Thread thread = new Thread(work, "server");
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    /** Speaks what has to be said before TLS. */
    static void upgrade(Upgrade upgrade, Socket socket) throws IOException {
        switch (upgrade) {
            case SMTP -> {
                say(socket, "220-mail.test\r\n220 ESMTP\r\n");
                line(socket);
                say(socket, "250-mail.test\r\n250-SIZE 1000\r\n250-STARTTLS\r\n250 8BITMIME\r\n");
                line(socket);
                say(socket, "220 go ahead\r\n");
            }
            case POSTGRES -> {
                socket.getInputStream().readNBytes(8);
                say(socket, "S");
            }
            case NONE -> {}
        }
    }

    static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** {@return the next line, without its end} */
    static String line(Socket socket) throws IOException {
        return line(socket.getInputStream());
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int octet = in.read(); octet >= 0 && octet != '\n'; octet = in.read()) {
            line.append((char) octet);
        }
        return line.toString().strip();
    }

    /** Reads a request, if one comes, and answers it. */
    static void http(InputStream in, OutputStream out, String answer) throws IOException {
        String first = line(in);
        for (String line = first; !line.isEmpty(); line = line(in)) {}
        if (!first.isEmpty()) {
            out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.forEach(Thread::interrupt);
    }
}
