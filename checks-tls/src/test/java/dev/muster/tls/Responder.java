package dev.muster.tls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLSocket;

/** Answers each request of HTTP with the same bytes, whatever they are, by http or https. */
final class Responder extends LocalServer {
    /** What is done when the request has been read. */
    interface Manner {
        void answer(Socket socket) throws IOException, InterruptedException;
    }

    private final Manner manner;
    private final Optional<Credential> shown;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private Responder(Manner manner, Optional<Credential> shown) {
        this.manner = manner;
        this.shown = shown;
        begin();
    }

    static Responder that(Manner manner) {
        return new Responder(manner, Optional.empty());
    }

    /** Answers 200 with this. */
    static Responder of(byte[] content) {
        return that(socket -> socket.getOutputStream().write(ok(content)));
    }

    static Responder saying(String answer) {
        return that(socket -> socket.getOutputStream().write(answer.getBytes(ISO_8859_1)));
    }

    static Responder secured(Credential shown, byte[] content) {
        return new Responder(socket -> socket.getOutputStream().write(ok(content)), Optional.of(shown));
    }

    static Responder thatStalls() {
        return that(socket -> new CountDownLatch(1).await());
    }

    static byte[] ok(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("HTTP/1.1 200 OK\r\nContent-Length: " + content.length + "\r\n\r\n").getBytes(ISO_8859_1));
        out.writeBytes(content);
        return out.toByteArray();
    }

    URI address() {
        return URI.create((shown.isPresent() ? "https" : "http") + "://localhost:" + port() + "/ca");
    }

    /** {@return the request lines that came} */
    List<String> requests() {
        return requests;
    }

    @Override
    void serve(Socket plain) throws IOException, InterruptedException {
        if (shown.isEmpty()) {
            answer(plain);
            return;
        }
        try (SSLSocket socket = (SSLSocket)
                shown.get().context().getSocketFactory().createSocket(plain, "client", plain.getPort(), true)) {
            socket.setUseClientMode(false);
            answer(socket);
        }
    }

    private void answer(Socket socket) throws IOException, InterruptedException {
        InputStream in = socket.getInputStream();
        requests.add(line(socket));
        int length = 0;
        for (String line = line(socket); !line.isEmpty(); line = line(socket)) {
            if (line.startsWith("Content-Length: ")) {
                length = Integer.parseInt(line.substring("Content-Length: ".length()));
            }
        }
        in.readNBytes(length);
        manner.answer(socket);
        socket.getOutputStream().flush();
    }
}
