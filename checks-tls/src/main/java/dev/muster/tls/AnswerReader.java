package dev.muster.tls;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.bouncycastle.tls.AlertDescription;

/**
 * Reads what comes in answer to one hello: up to 1.2 until ServerHelloDone, because a ServerHello alone does not say that
 * the server can go on with what it chose; from 1.3 on the ServerHello, behind which all is encrypted.
 */
final class AnswerReader {
    private static final int SERVER_HELLO = 2;
    private static final int CERTIFICATE = 11;
    private static final int SERVER_KEY_EXCHANGE = 12;
    private static final int SERVER_HELLO_DONE = 14;
    private static final int CERTIFICATE_STATUS = 22;

    private static final int MOST_CERTIFICATES = 50;
    private static final int LENGTH = 3;
    private static final int OCSP = 1;

    /** Says nothing about the hello: the server is busy, ill or leaving. */
    private static final Set<Integer> NOT_ABOUT_THE_HELLO =
            Set.of((int) AlertDescription.close_notify, (int) AlertDescription.internal_error, (int)
                    AlertDescription.user_canceled);

    private static final String BROKEN = "a broken connection";

    private final Messages messages;
    private Optional<ServerHello> hello = Optional.empty();
    private OptionalInt curve = OptionalInt.empty();
    private OptionalInt bits = OptionalInt.empty();
    private List<byte[]> chain = List.of();
    private Optional<byte[]> staple = Optional.empty();

    private AnswerReader(InputStream in) {
        this.messages = new Messages(in);
    }

    /**
     * {@return what came}
     *
     * @throws SocketTimeoutException if it did not come in time; every other end of the connection is an answer
     */
    static ServerAnswer read(InputStream in) throws SocketTimeoutException {
        AnswerReader reader = new AnswerReader(in);
        try {
            return reader.read();
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (MalformedException e) {
            return reader.answer(
                    e.tls() || reader.hello.isPresent() ? ServerAnswer.Kind.MALFORMED : ServerAnswer.Kind.NOT_TLS,
                    e.reason());
        } catch (IOException e) {
            return reader.answer(ServerAnswer.Kind.CLOSED, BROKEN);
        }
    }

    /** {@return the answer of a peer that broke the connection before it could be read} */
    static ServerAnswer broken() {
        return new AnswerReader(InputStream.nullInputStream()).answer(ServerAnswer.Kind.CLOSED, BROKEN);
    }

    private ServerAnswer read() throws IOException {
        while (true) {
            Optional<Messages.Message> next = messages.next();
            if (next.isEmpty()) {
                return answer(ServerAnswer.Kind.CLOSED, "a closed connection");
            }
            Messages.Message message = next.get();
            if (message.alert()) {
                if (!message.warning() || message.type() == AlertDescription.close_notify) {
                    return alert(message.type());
                }
            } else if (isLast(message)) {
                return answer(ServerAnswer.Kind.ACCEPTED, "");
            }
        }
    }

    private ServerAnswer alert(int type) {
        ServerAnswer.Kind kind = ServerAnswer.Kind.REFUSED;
        if (NOT_ABOUT_THE_HELLO.contains(type)) {
            kind = ServerAnswer.Kind.CLOSED;
        } else if (type == AlertDescription.protocol_version && hello.isEmpty()) {
            kind = ServerAnswer.Kind.VERSION_REFUSED;
        }
        return answer(kind, "the alert " + AlertDescription.getText((short) type));
    }

    private boolean isLast(Messages.Message message) throws MalformedException {
        if (hello.isEmpty() != (message.type() == SERVER_HELLO)) {
            if (message.type() == 0) {
                return false;
            }
            throw new MalformedException("a message of type " + message.type() + " out of turn");
        }
        switch (message.type()) {
            case SERVER_HELLO -> {
                hello = Optional.of(ServerHello.read(message.body()));
                return hello.get().of(Protocol.TLS13);
            }
            case CERTIFICATE -> chain = chain(message.body());
            case CERTIFICATE_STATUS -> staple = staple(message.body());
            case SERVER_KEY_EXCHANGE -> {
                int suite = hello.get().suite();
                byte[] parameters = message.body().rest();
                curve = KeyParameters.curve(suite, parameters);
                bits = KeyParameters.bits(suite, parameters);
            }
            default -> {}
        }
        return message.type() == SERVER_HELLO_DONE;
    }

    private static List<byte[]> chain(Cursor cursor) throws MalformedException {
        Cursor list = new Cursor(cursor.vector(LENGTH));
        cursor.end();
        List<byte[]> chain = new ArrayList<>();
        while (list.left() > 0) {
            if (chain.size() == MOST_CERTIFICATES) {
                throw new MalformedException("more than " + MOST_CERTIFICATES + " certificates");
            }
            chain.add(list.vector(LENGTH));
        }
        return chain;
    }

    private static Optional<byte[]> staple(Cursor cursor) throws MalformedException {
        return cursor.number(1) == OCSP ? Optional.of(cursor.vector(LENGTH)) : Optional.empty();
    }

    private ServerAnswer answer(ServerAnswer.Kind kind, String detail) {
        return new ServerAnswer(kind, hello, curve, bits, List.copyOf(chain), staple, detail);
    }
}
