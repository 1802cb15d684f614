package dev.muster.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * One connection, plain or TLS, whose every wait ends at a deadline, and at once by an interrupt: it is made of a
 * channel, which an interrupt closes.
 */
final class Wire implements AutoCloseable {
    private final SocketChannel channel;
    private final InputStream in;
    private final OutputStream out;

    private Wire(SocketChannel channel, Socket socket) throws IOException {
        this.channel = channel;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    /**
     * {@return a connection to this place}
     *
     * @param addresses of its host
     * @param trust whom to believe
     */
    static Wire open(Place place, InetAddress[] addresses, Trust trust, Deadline deadline) throws IOException {
        SocketChannel channel = connect(addresses, place.port(), deadline);
        try {
            Socket socket = new DeadlineSocket(channel.socket(), deadline);
            return new Wire(channel, place.transport() == Place.Transport.TLS ? secured(socket, place, trust) : socket);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Tries each in turn; one that swallows what it is sent leaves the others their share of the time. */
    static SocketChannel connect(InetAddress[] addresses, int port, Deadline deadline) throws IOException {
        int last = addresses.length - 1;
        for (int i = 0; i < last; i++) {
            try {
                return connect(addresses[i], port, deadline.millis() / (addresses.length - i) + 1);
            } catch (IOException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw e;
                }
            }
        }
        return connect(addresses[last], port, deadline.millis());
    }

    private static SocketChannel connect(InetAddress address, int port, int millis) throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            channel.socket().connect(new InetSocketAddress(address, port), millis);
            channel.socket().setTcpNoDelay(true);
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static Socket secured(Socket socket, Place place, Trust trust) throws IOException {
        SSLSocket secured = (SSLSocket) trust.sockets().createSocket(socket, place.host(), place.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    void send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    InputStream in() {
        return in;
    }

    /** Not by the TLS layer, which would wait for the peer's farewell. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
