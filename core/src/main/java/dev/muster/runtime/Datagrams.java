package dev.muster.runtime;

import dev.muster.CheckContext;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.Arrays;

/** Asks a server that the owner named one packet, and takes one from it, of that server alone, in a second at most. */
final class Datagrams {
    private static final long PATIENCE = 1000;

    private Datagrams() {}

    /** {@return what came back, or throws why nothing did} */
    static byte[] ask(InetSocketAddress server, byte[] question, int most, CheckContext context) throws Unseen {
        long patience = Math.min(PATIENCE, context.remaining().toMillis());
        if (patience <= 0) {
            throw Unseen.because("there was no time left to ask it: give the check a longer timeout");
        }
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(server);
            socket.setSoTimeout((int) patience);
            socket.send(new DatagramPacket(question, question.length));
            DatagramPacket answer = new DatagramPacket(new byte[most], most);
            socket.receive(answer);
            return Arrays.copyOf(answer.getData(), answer.getLength());
        } catch (SocketTimeoutException e) {
            throw Unseen.because("it does not answer within " + patience + " ms");
        } catch (IOException | IllegalStateException e) {
            throw Unseen.because("it cannot be asked (" + e.getClass().getSimpleName() + ")");
        }
    }
}
