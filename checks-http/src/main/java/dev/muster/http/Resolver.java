package dev.muster.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Finds the addresses of a host.
 *
 * <p>The system's own takes neither a deadline nor an interrupt, and the JDK offers no other. It is asked on the check's own
 * thread: the engine gives that up when the check's time is over and starts no second one until it returns. On a thread
 * for each look-up a name server that keeps silent would cost a thread for each request instead of one for each check.
 */
interface Resolver {
    /** The system's: hosts file, name servers, and the JDK's cache of both. */
    Resolver SYSTEM = InetAddress::getAllByName;

    /** {@return its addresses, at least one} */
    InetAddress[] addresses(String host) throws UnknownHostException;
}
