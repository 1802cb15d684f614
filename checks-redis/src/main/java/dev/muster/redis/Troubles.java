package dev.muster.redis;

import dev.muster.redis.Trouble.Kind;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.protocol.RedisProtocolException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** What a failure of the client means. */
final class Troubles {
    private static final int DEPTH = 12;

    /** By the first word of what a server says. */
    private static final Map<String, Trouble> REFUSALS = Map.of(
            "NOAUTH", new Trouble(Kind.LOGIN, "the server wants a password, and the client has none (NOAUTH)"),
            "WRONGPASS", new Trouble(Kind.LOGIN, "the server refuses user name or password (WRONGPASS)"),
            "NOPERM",
                    new Trouble(
                            Kind.RIGHTS,
                            "this account may not even say who it is (NOPERM): ACL SETUSER it +@connection +info"),
            "LOADING", new Trouble(Kind.STARTING, "the server is loading its data into memory (LOADING)"),
            "MASTERDOWN",
                    new Trouble(Kind.STARTING, "this replica has lost its primary and gives no old data (MASTERDOWN)"),
            "DENIED",
                    new Trouble(
                            Kind.LOGIN,
                            "the server is in protected mode and takes connections of its own host alone (DENIED)"));

    private Troubles() {}

    static Trouble silent(String what) {
        return new Trouble(Kind.SILENT, what + " within the time of this run");
    }

    static Trouble tooMuch() {
        return new Trouble(Kind.GARBAGE, "the server said more than a few small questions ask for: is it Redis?");
    }

    /** {@return what the first cause that tells something means} */
    static Trouble of(Throwable thrown) {
        Throwable at = thrown;
        for (int i = 0; at != null && i < DEPTH; i++) {
            Optional<Trouble> known = known(at);
            if (known.isPresent()) {
                return known.get();
            }
            at = at.getCause();
        }
        return new Trouble(
                Kind.OTHER,
                "the client could not connect: " + root(thrown).getClass().getSimpleName());
    }

    private static Throwable root(Throwable thrown) {
        Throwable at = thrown;
        for (int i = 0; at.getCause() != null && i < DEPTH; i++) {
            at = at.getCause();
        }
        return at;
    }

    /** {@return whether lettuce came to its own look at the handshake only after the server had refused it and hung up} */
    static boolean isRace(Throwable thrown) {
        Throwable at = thrown;
        for (int i = 0; at != null && i < DEPTH; i++) {
            if (at instanceof IllegalStateException
                    && String.valueOf(at.getMessage()).contains("HandshakeHandler")) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }

    /** {@return what a refusal means that keeps us from asking anything} */
    static Trouble of(Reply.Refused refusal) {
        if (refusal.text().startsWith("max number of clients")) {
            return new Trouble(Kind.FULL, "the server accepts no more connections: see maxclients");
        }
        Trouble known = REFUSALS.get(refusal.code());
        return known == null ? new Trouble(Kind.OTHER, "the server refuses (" + word(refusal.code()) + ")") : known;
    }

    private static Optional<Trouble> known(Throwable thrown) {
        if (thrown instanceof RedisCommandExecutionException && thrown.getMessage() != null) {
            return Optional.of(of(Reply.Refused.of(thrown.getMessage())));
        }
        if (thrown instanceof SSLException) {
            return Optional.of(new Trouble(
                    Kind.TLS, "TLS did not come about: the server's certificate is not trusted, or it speaks no TLS"));
        }
        if (isGarbage(thrown)) {
            return Optional.of(garbage());
        }
        if (thrown instanceof UnknownHostException) {
            return Optional.of(new Trouble(Kind.DOWN, "the name of the host is not known"));
        }
        return lost(thrown);
    }

    static Trouble garbage() {
        return new Trouble(Kind.GARBAGE, "what answers there does not speak the protocol of Redis");
    }

    /** What the client stumbles over when an answer is of a kind that it does not expect. */
    private static boolean isGarbage(Throwable thrown) {
        return thrown instanceof RedisProtocolException
                || thrown instanceof IndexOutOfBoundsException
                || thrown instanceof NullPointerException
                || thrown instanceof ClassCastException
                || thrown instanceof UnsupportedOperationException;
    }

    private static Optional<Trouble> lost(Throwable thrown) {
        if (thrown instanceof ConnectException) {
            return Optional.of(new Trouble(Kind.DOWN, "nobody listens there: the connection was refused"));
        }
        if (thrown instanceof RedisCommandTimeoutException) {
            return Optional.of(silent("no answer"));
        }
        String message = String.valueOf(thrown.getMessage());
        boolean lost = thrown instanceof SocketException
                || thrown instanceof ClosedChannelException
                || message.equals("Connection closed")
                || message.equals("Connection is closed")
                || message.equals("Connection disconnected")
                || message.startsWith("Connection closed prematurely")
                || message.contains("not connected");
        return lost ? Optional.of(new Trouble(Kind.LOST, "the connection broke")) : Optional.empty();
    }

    /** {@return a server's word, if it looks like one} */
    private static String word(String code) {
        return code.matches("[A-Z]{1,20}") ? code : "?";
    }
}
