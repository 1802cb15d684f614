package dev.muster.tls;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketImpl;

/**
 * A connected socket each of whose reads ends at a deadline. A time limit of the socket's own would begin anew at every
 * read, so that a peer which sends a byte now and then, during a handshake for instance, could go on for ever.
 */
final class DeadlineSocket extends Socket {
    private final Socket socket;
    private final Deadline deadline;

    DeadlineSocket(Socket socket, Deadline deadline) throws IOException {
        super((SocketImpl) null);
        this.socket = socket;
        this.deadline = deadline;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(socket.getInputStream()) {
            @Override
            public int read() throws IOException {
                socket.setSoTimeout(deadline.millis());
                return super.read();
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                socket.setSoTimeout(deadline.millis());
                return super.read(bytes, from, length);
            }
        };
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return socket.getOutputStream();
    }

    @Override
    public InetAddress getInetAddress() {
        return socket.getInetAddress();
    }

    @Override
    public int getPort() {
        return socket.getPort();
    }

    @Override
    public boolean isConnected() {
        return socket.isConnected();
    }

    @Override
    public boolean isClosed() {
        return socket.isClosed();
    }

    @Override
    public synchronized void close() throws IOException {
        socket.close();
    }
}
