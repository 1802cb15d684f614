package dev.muster.tls;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Optional;

/**
 * Asks one endpoint, one hello a connection.
 *
 * <p>A server that closes instead of saying what is wrong may mean the hello, or have trouble of its own: it is asked a
 * second time before that is believed, and remembered as one that closes.
 */
final class Hellos {
    /** A server that offers all there is of every version takes fewer. */
    static final int MOST_CONNECTIONS = 500;

    private final Dialler dialler;
    private boolean tls;
    private int closings;

    Hellos(Dialler dialler) {
        this.dialler = dialler;
    }

    /** {@return how many hellos were refused by closing the connection} */
    int closings() {
        return closings;
    }

    /**
     * {@return the answer to this hello}
     *
     * @throws ContactException if none came about, or the peer has not spoken TLS so far
     */
    ServerAnswer ask(ClientHello hello) throws ContactException, InterruptedException {
        ServerAnswer answer = once(hello);
        if (answer.kind() == ServerAnswer.Kind.CLOSED) {
            answer = once(hello);
            closings += answer.kind() == ServerAnswer.Kind.CLOSED ? 1 : 0;
        }
        if (answer.kind() == ServerAnswer.Kind.NOT_TLS && !tls) {
            throw new ContactException(Contact.Kind.NOT_TLS, "it answered with " + answer.detail());
        }
        tls |= answer.accepted();
        return answer;
    }

    private ServerAnswer once(ClientHello hello) throws ContactException, InterruptedException {
        try (Socket socket = open()) {
            socket.getOutputStream().write(hello.bytes(dialler.host()));
            ServerAnswer answer = AnswerReader.read(socket.getInputStream());
            Dialler.heedInterrupt();
            return answer;
        } catch (IOException e) {
            return broken(e, AnswerReader.broken());
        }
    }

    /** {@return the kinds of cipher of an endpoint that speaks SSLv2; empty if it does not} */
    Optional<List<Integer>> askSsl2() throws ContactException, InterruptedException {
        try (Socket socket = open()) {
            socket.getOutputStream().write(Ssl2.hello());
            return Ssl2.read(socket.getInputStream());
        } catch (IOException e) {
            return broken(e, Optional.empty());
        }
    }

    private Socket open() throws ContactException, InterruptedException {
        if (dialler.connections() >= MOST_CONNECTIONS) {
            throw new ContactException(
                    Contact.Kind.TIMEOUT, MOST_CONNECTIONS + " connections were spent before this was asked");
        }
        return dialler.open();
    }

    private <T> T broken(IOException e, T otherwise) throws ContactException, InterruptedException {
        Dialler.heedInterrupt();
        if (e instanceof SocketTimeoutException) {
            throw dialler.failed(e);
        }
        return otherwise;
    }
}
