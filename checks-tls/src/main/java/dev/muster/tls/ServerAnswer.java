package dev.muster.tls;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What came in answer to one hello.
 *
 * @param kind what it amounts to
 * @param hello the ServerHello, if one came
 * @param curve that was named for ECDHE below TLS 1.3
 * @param dhBits size of the group that was given for DHE below TLS 1.3
 * @param chain the certificates, if they came in clear text
 * @param staple what was stapled to them, likewise
 * @param detail how it was refused or went wrong, in a few words; else empty
 */
record ServerAnswer(
        Kind kind,
        Optional<ServerHello> hello,
        OptionalInt curve,
        OptionalInt dhBits,
        List<byte[]> chain,
        Optional<byte[]> staple,
        String detail) {
    /** What an answer amounts to. */
    enum Kind {
        /** The server has said all that it says before it is the client's turn. */
        ACCEPTED,
        /** A fatal alert, before or behind the ServerHello: it will not, or cannot. */
        REFUSED,
        /** The version is not spoken at all, whatever else is offered. */
        VERSION_REFUSED,
        /** Closed, reset or failed without saying what is wrong with the hello: it may be about something else. */
        CLOSED,
        /** Not as TLS has it. */
        MALFORMED,
        /** No record of TLS. */
        NOT_TLS
    }

    boolean accepted() {
        return kind == Kind.ACCEPTED;
    }

    /** {@return whether a server of this version says no, be it without a word} */
    boolean refused() {
        return kind == Kind.REFUSED || kind == Kind.VERSION_REFUSED || kind == Kind.CLOSED;
    }
}
