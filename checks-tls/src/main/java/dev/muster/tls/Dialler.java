package dev.muster.tls;

import dev.muster.CheckContext;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;

/**
 * Opens the connections of one run to one endpoint, one at a time, up to where TLS begins. All of them share the run's
 * deadline, of which a tenth is kept so that there is time to judge; each has 2 s in all. They are made of channels, which
 * an interrupt closes. Not thread-safe.
 *
 * <p>Once an address has taken a connection no other is dialled: what is on offer is that of one server.
 */
final class Dialler {
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Duration SHORTEST = Duration.ofMillis(5);
    private static final int PARTS = 10;

    private final String host;
    private final int port;
    private final Upgrade upgrade;
    private final CheckContext context;
    private final Resolver resolver;
    private final Duration kept;
    private Deadline deadline;
    private List<InetAddress> addresses = List.of();
    private int connections;

    /** Dials where the system's name service says. */
    Dialler(String host, int port, Upgrade upgrade, CheckContext context) {
        this(host, port, upgrade, context, Resolver.SYSTEM);
    }

    Dialler(String host, int port, Upgrade upgrade, CheckContext context, Resolver resolver) {
        this.host = host;
        this.port = port;
        this.upgrade = upgrade;
        this.context = context;
        this.resolver = resolver;
        this.kept = context.remaining().dividedBy(PARTS);
        this.deadline = Deadline.of(context, LONGEST);
    }

    String host() {
        return host;
    }

    /** {@return how many connections were tried so far} */
    int connections() {
        return connections;
    }

    /**
     * {@return a connection whose next byte, either way, is TLS; the caller closes it before the next}
     *
     * @throws ContactException if none came about
     * @throws InterruptedException if this thread was interrupted
     */
    Socket open() throws ContactException, InterruptedException {
        heedInterrupt();
        Duration usable = context.remaining().minus(kept);
        if (usable.compareTo(SHORTEST) < 0) {
            throw new ContactException(Contact.Kind.TIMEOUT, "the check's deadline came before this was asked");
        }
        deadline = Deadline.of(context, usable.compareTo(LONGEST) < 0 ? usable : LONGEST);
        try {
            return upgraded(connect());
        } catch (IOException e) {
            heedInterrupt();
            throw failed(e);
        }
    }

    /** {@return what it means that the connection which was opened last failed in this way} */
    ContactException failed(IOException e) {
        boolean late = e instanceof SocketTimeoutException;
        return new ContactException(
                new Contact(late ? Contact.Kind.TIMEOUT : Contact.Kind.REFUSED, late ? late() : reason(e)), e);
    }

    private String late() {
        return deadline.limit().compareTo(LONGEST) < 0
                ? "nothing came before the check's deadline"
                : "nothing came within " + LONGEST.toSeconds() + " s";
    }

    private String reason(IOException e) {
        if (e instanceof UnknownHostException) {
            return "the host name " + host + " is not known here";
        }
        if (e instanceof ConnectException) {
            return String.valueOf(e.getMessage()).contains("refused") ? "connection refused" : "no connection";
        }
        return "the connection broke";
    }

    static void heedInterrupt() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted while asking");
        }
    }

    /** Tries each address in turn; one that swallows what it is sent leaves the others their share of the time. */
    private SocketChannel connect() throws IOException {
        if (addresses.isEmpty()) {
            addresses = List.of(resolver.addresses(host));
        }
        int last = addresses.size() - 1;
        for (int i = 0; i < last; i++) {
            try {
                return connect(addresses.get(i), deadline.millis() / (addresses.size() - i) + 1);
            } catch (IOException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw e;
                }
            }
        }
        return connect(addresses.get(last), deadline.millis());
    }

    private SocketChannel connect(InetAddress address, int millis) throws IOException {
        connections++;
        SocketChannel channel = SocketChannel.open();
        try {
            channel.socket().connect(new InetSocketAddress(address, port), millis);
            channel.socket().setTcpNoDelay(true);
            addresses = List.of(address);
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private Socket upgraded(SocketChannel channel) throws IOException, ContactException {
        Socket socket = new DeadlineSocket(channel.socket(), deadline);
        try {
            switch (upgrade) {
                case SMTP -> Smtp.upgrade(socket, channel.socket().getLocalAddress());
                case POSTGRES -> Postgres.upgrade(socket);
                case NONE -> {}
            }
            return socket;
        } catch (IOException | ContactException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }
}
