package dev.muster.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

final class ClosedPortTest {
    @Test
    void nobody_listens_and_nobody_else_is_given_it() throws IOException {
        try (ClosedPort closed = new ClosedPort()) {
            assertThrows(
                    ConnectException.class, () -> new Socket(InetAddress.getLoopbackAddress(), closed.port()).close());
            assertThrows(
                    IOException.class,
                    () -> new ServerSocket(closed.port(), 1, InetAddress.getLoopbackAddress()).close());
            assertEquals("http://127.0.0.1:" + closed.port() + "/", closed.uri().toString());
        }
    }
}
