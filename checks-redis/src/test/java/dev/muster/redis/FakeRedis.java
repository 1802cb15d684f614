package dev.muster.redis;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * What looks like a Redis on loopback, without TLS, and does what a real one cannot be made to do. Unless told otherwise it is a
 * healthy server without data: it takes every login, answers {@code HELLO} and {@code PING}, queues in a transaction
 * whatever it is asked, and knows no other command.
 *
 * <pre>{@code
 * try (FakeRedis fake = FakeRedis.start()
 *         .on("INFO", FakeReply.bulk(text))
 *         .on("CONFIG GET", FakeReply.error("ERR unknown command 'CONFIG'"))
 *         .on("PING", FakeReply.hanging("+PO"))) { ... fake.port() ... fake.heard() ... }
 * }</pre>
 */
final class FakeRedis implements AutoCloseable {
    private static final String HELLO = String.join("\r\n", """
            %7
            +server
            +redis
            +version
            +7.0.15
            +proto
            :3
            +id
            :1
            +mode
            +standalone
            +role
            +master
            +modules
            *0
            """.split("\n", -1));
    private static final FakeReply UNKNOWN = FakeReply.error("ERR unknown command");

    private final ServerSocket entrance;
    private final Map<String, FakeReply> replies = new ConcurrentHashMap<>();
    private final List<List<String>> heard = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private FakeRedis(ServerSocket entrance) {
        this.entrance = entrance;
        for (String name : List.of("AUTH", "CLIENT", "SELECT", "MULTI", "DISCARD")) {
            on(name, FakeReply.status("OK"));
        }
        on("PING", FakeReply.status("PONG"));
        on("HELLO", FakeReply.raw(HELLO));
    }

    static FakeRedis start() throws IOException {
        FakeRedis fake = new FakeRedis(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        start(fake::accept);
        return fake;
    }

    /** Answers this command, or this one with this first argument ({@code CONFIG GET}), by that; within a transaction too. */
    FakeRedis on(String command, FakeReply reply) {
        replies.put(command, reply);
        return this;
    }

    /** Answers every command by this, whatever was said before. */
    FakeRedis onEverything(FakeReply reply) {
        replies.clear();
        return on("", reply);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** {@return the commands that were read so far, of all lines, with their arguments: passwords too} */
    List<List<String>> heard() {
        return List.copyOf(heard);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = entrance.accept();
                sockets.add(client);
                start(() -> talk(client));
            }
        } catch (IOException e) {
            // It was closed.
        }
    }

    private void talk(Socket client) {
        try (client;
                InputStream in = new BufferedInputStream(client.getInputStream());
                OutputStream out = client.getOutputStream()) {
            boolean queueing = false;
            FakeReply.Then then = FakeReply.Then.GO_ON;
            while (then == FakeReply.Then.GO_ON) {
                List<String> command = FakeCommands.read(in);
                heard.add(command);
                then = reply(command, queueing).into(out);
                queueing = (queueing || is(command, "MULTI")) && !is(command, "DISCARD");
            }
            if (then == FakeReply.Then.HANG) {
                closed.await();
            }
        } catch (IOException e) {
            // The client has gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean is(List<String> command, String name) {
        return command.get(0).equalsIgnoreCase(name);
    }

    private FakeReply reply(List<String> command, boolean queueing) {
        String name = command.get(0).toUpperCase(Locale.ROOT);
        String two = command.size() < 2 ? name : name + " " + command.get(1).toUpperCase(Locale.ROOT);
        FakeReply otherwise = replies.getOrDefault("", queueing ? FakeReply.status("QUEUED") : UNKNOWN);
        return replies.getOrDefault(two, replies.getOrDefault(name, otherwise));
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "fake-redis");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        closed.countDown();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
