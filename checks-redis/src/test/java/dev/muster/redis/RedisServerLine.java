package dev.muster.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLSocket;

/** A line of the tests' own, to a server on loopback: what a client's library makes of the answers does not matter here. */
final class RedisServerLine implements Line {
    private final Socket socket;
    private final InputStream in;

    private RedisServerLine(Socket socket) throws IOException {
        this.socket = socket;
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** {@return one without TLS} */
    static RedisServerLine plain(int port) throws IOException {
        return over(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    /** {@return one that trusts the servers of the tests alone} */
    static RedisServerLine tls(int port) throws IOException {
        SSLSocket socket = (SSLSocket) RedisServerKeys.shared()
                .trusting()
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), port);
        RedisServerLine line = over(socket);
        socket.startHandshake();
        return line;
    }

    private static RedisServerLine over(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        return new RedisServerLine(socket);
    }

    @Override
    public List<Reply> ask(List<List<String>> commands) throws LineLostException {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (List<String> command : commands) {
                write(command, bytes);
            }
            socket.getOutputStream().write(bytes.toByteArray());
            socket.getOutputStream().flush();
            List<Reply> replies = new ArrayList<>();
            for (int i = 0; i < commands.size(); i++) {
                replies.add(read());
            }
            return replies;
        } catch (IOException e) {
            throw new LineLostException(new Trouble(Trouble.Kind.LOST, e.toString()));
        }
    }

    private static void write(List<String> command, ByteArrayOutputStream out) throws IOException {
        out.write(("*" + command.size() + "\r\n").getBytes(UTF_8));
        for (String word : command) {
            byte[] bytes = word.getBytes(UTF_8);
            out.write(("$" + bytes.length + "\r\n").getBytes(UTF_8));
            out.write(bytes);
            out.write("\r\n".getBytes(UTF_8));
        }
    }

    private Reply read() throws IOException {
        String line = readLine();
        String rest = line.substring(1);
        return switch (line.charAt(0)) {
            case '+' -> new Reply.Text(rest);
            case '-' -> Reply.Refused.of(rest);
            case ':' -> new Reply.Whole(Long.parseLong(rest));
            case '$' -> bulk(Integer.parseInt(rest));
            case '*' -> many(Integer.parseInt(rest));
            default -> throw new IOException("this is no RESP2: " + line);
        };
    }

    private Reply bulk(int length) throws IOException {
        if (length < 0) {
            return new Reply.Nil();
        }
        byte[] bytes = in.readNBytes(length + 2);
        if (bytes.length < length + 2) {
            throw new EOFException();
        }
        return new Reply.Text(new String(bytes, 0, length, UTF_8));
    }

    private Reply many(int count) throws IOException {
        if (count < 0) {
            return new Reply.Nil();
        }
        List<Reply> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(read());
        }
        return new Reply.Many(items);
    }

    private String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            line.write(next);
        }
        String text = line.toString(UTF_8).stripTrailing();
        if (text.isEmpty()) {
            throw new IOException("this is no RESP2: an empty line");
        }
        return text;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
