package dev.muster.redis;

import dev.muster.CheckContext;
import java.util.Optional;

/** Where a server is, and how to get to it. */
interface Door {
    /** {@return which one of several, {@code host:port}; empty if there is but one} */
    String name();

    /**
     * {@return a line to the server, logged in as the door says}
     *
     * @throws LineLostException if there is none to be had within the time of the run; says why
     */
    Line open(CheckContext context) throws LineLostException;

    /** {@return the same server, for one who has no password} */
    Door anonymous();

    /** {@return the same server, without TLS, at another port; nothing if its host is not known} */
    Optional<Door> plain(int port);
}
