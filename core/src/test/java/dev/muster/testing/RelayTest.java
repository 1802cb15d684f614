package dev.muster.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RelayTest {
    private ServerSocket echo = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private Relay relay = Relay.to(echo.getLocalPort());

    RelayTest() throws IOException {}

    @BeforeEach
    void start() {
        Thread thread = new Thread(this::serve, "echo");
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void stop() throws IOException {
        relay.close();
        echo.close();
    }

    private void serve() {
        while (!echo.isClosed()) {
            try (Socket client = echo.accept()) {
                client.getInputStream().transferTo(client.getOutputStream());
            } catch (IOException e) {
                // The next one, if the port is still open.
            }
        }
    }

    private Socket client() throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), relay.port());
        client.setSoTimeout(30_000);
        return client;
    }

    /** {@return how much of a word of four bytes comes back} */
    private static int said(Socket client) throws IOException {
        client.getOutputStream().write(new byte[4]);
        return client.getInputStream().readNBytes(4).length;
    }

    private static CompletableFuture<Integer> saying(Socket client) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return said(client);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void it_passes_on_and_stalls_and_resumes() throws Exception {
        try (Socket client = client()) {
            assertEquals(4, said(client));
            relay.stall();
            CompletableFuture<Integer> answer = saying(client);
            assertThrows(TimeoutException.class, () -> answer.get(50, TimeUnit.MILLISECONDS));
            relay.resume();
            assertEquals(4, answer.get(30, TimeUnit.SECONDS));
            relay.stallAfter(3);
            CompletableFuture<Integer> half = saying(client);
            assertThrows(TimeoutException.class, () -> half.get(50, TimeUnit.MILLISECONDS));
            relay.resume();
            assertEquals(4, half.get(30, TimeUnit.SECONDS));
        }
    }

    @Test
    void it_hangs_up_at_once_or_in_the_middle_of_an_answer() throws Exception {
        try (Socket client = client()) {
            assertEquals(4, said(client));
            relay.cut();
            assertEquals(0, none(client));
        }
        try (Socket client = client()) {
            relay.cutAfter(3);
            assertEquals(3, none(client));
        }
    }

    /** {@return what came before the end, however it ends} */
    private static int none(Socket client) throws IOException {
        try {
            return said(client);
        } catch (SocketException e) {
            return 0;
        }
    }
}
