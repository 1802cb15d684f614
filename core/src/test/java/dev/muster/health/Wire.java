package dev.muster.health;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real server on loopback, and a client that sends whatever it is told. */
final class Wire implements AutoCloseable {
    private static final int PATIENCE = 20_000;

    /** An answer as it came. */
    record Answer(String line, Map<String, String> headers, String text) {
        int status() {
            return Integer.parseInt(line.split(" ", 3)[1]);
        }

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);

    Wire(HttpHandler handler) throws IOException {
        HealthHandler.tuneServer();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/health", handler);
        server.start();
    }

    Socket connect() throws IOException {
        Socket socket =
                new Socket(server.getAddress().getAddress(), server.getAddress().getPort());
        socket.setSoTimeout(PATIENCE);
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** Sends one request on a connection of its own. */
    Answer ask(String method, String target, String... headers) throws IOException {
        try (Socket socket = connect()) {
            send(socket, method, target, headers);
            return receive(socket, method);
        }
    }

    static void send(Socket socket, String method, String target, String... headers) throws IOException {
        StringBuilder request = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        raw(socket, request + "\r\n");
    }

    static void raw(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Reads one answer, and from its body no more than it announces. */
    static Answer receive(Socket socket, String method) throws IOException {
        InputStream in = socket.getInputStream();
        String line = line(in);
        Map<String, String> headers = new TreeMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Answer(line, headers, new String(in.readNBytes(method.equals("HEAD") ? 0 : length), UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server closed the connection");
            }
            line.write(c);
        }
        return line.toString(ISO_8859_1).strip();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
